package dev.sitrep.config;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Fills a record from YAML and the environment, and goes on past a value that does not fit, to tell of all that don't. */
final class RecordBinder {
    private final JsonNode own;
    private final JsonNode defaults;
    private final Environment environment;
    private final List<String> problems;

    RecordBinder(JsonNode own, JsonNode defaults, Environment environment, List<String> problems) {
        this.own = own;
        this.defaults = defaults;
        this.environment = environment;
        this.problems = problems;
    }

    /** The record, or null where a value did not fit. */
    <R extends Record> @Nullable R bind(Class<R> type) {
        return bind(type, "");
    }

    private <R extends Record> @Nullable R bind(Class<R> type, String prefix) {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values = new Object[components.length];
        boolean whole = true;
        for (int i = 0; i < components.length; i++) {
            values[i] = component(components[i], prefix + hyphenated(components[i].getName()));
            whole &= values[i] != null;
        }
        return whole ? construct(type, components, values) : null;
    }

    private @Nullable Object component(RecordComponent component, String key) {
        Class<?> type = component.getType();
        if (type.getName().startsWith("dev.sitrep.config.Config$")) {
            return bind(type.asSubclass(Record.class), key + ".");
        }
        Optional<String> variable = environment.get(key);
        List<String> written = variable.map(RecordBinder::commas).orElseGet(() -> texts(key));
        try {
            return component.getGenericType() instanceof ParameterizedType list
                    ? written.stream()
                            .map(v -> convert(v, list.getActualTypeArguments()[0]))
                            .toList()
                    : convert(variable.orElse(written.isEmpty() ? "" : written.getFirst()), type);
        } catch (RuntimeException e) {
            String value =
                    type == Secret.class
                            ? ""
                            : " \"" + variable.orElse(String.join(", ", written)) + "\"";
            String where = variable.isPresent() ? Environment.KEYS.get(key) : key;
            problems.add(
                    where + ":" + value + " does not fit. " + form(component.getGenericType()));
            return null;
        }
    }

    private static List<String> commas(String value) {
        return Arrays.stream(value.split(",", -1))
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .toList();
    }

    private List<String> texts(String key) {
        String pointer = "/" + key.replace('.', '/');
        JsonNode node = own.at(pointer);
        if (node.isMissingNode() || node.isNull()) {
            node = defaults.at(pointer);
        }
        List<String> texts = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(n -> texts.add(n.asText()));
        } else if (!node.isMissingNode()) {
            texts.add(node.isObject() ? node.toString() : node.asText());
        }
        return texts;
    }

    private static Object convert(String text, Type type) {
        return switch (type.getTypeName().substring(type.getTypeName().lastIndexOf('.') + 1)) {
            case "String" -> text;
            case "boolean" -> truth(text.strip());
            case "int", "Integer" -> Integer.valueOf(text.strip());
            case "Path" -> Path.of(text);
            case "URI" -> URI.create(text);
            case "Duration" -> Durations.parse(text.strip());
            case "LocalTime" -> LocalTime.parse(text);
            case "ZoneId" -> ZoneId.of(text);
            case "Size" -> Size.parse(text);
            case "Secret" -> new Secret(text);
            case "ChatAddress" -> ChatAddress.parse(text);
            default -> throw new IllegalStateException("no rule for " + type);
        };
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static String form(Type type) {
        String name = type.getTypeName();
        if (name.equals("boolean")) {
            return "Write true or false.";
        }
        if (name.contains("Duration")) {
            return "Write a duration such as 30s, 15m, 8h or 7d.";
        }
        if (name.contains("LocalTime")) {
            return "Write times as [\"08:00\", \"18:30\"].";
        }
        if (name.contains("ZoneId")) {
            return "Write an IANA time zone such as Europe/Kyiv.";
        }
        if (name.contains("Size")) {
            return "Write a size such as 512KB or 10MB.";
        }
        if (name.contains("ChatAddress")) {
            return "Write chats as telegram:-1001234567890, slack:C0123456789 or terminal; a forum"
                    + " topic as telegram:-1001234567890/45.";
        }
        return name.contains("int") || name.contains("Integer")
                ? "Write a whole number."
                : "See config/sitrep.yaml for the form.";
    }

    static String hyphenated(String component) {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < component.length(); i++) {
            char c = component.charAt(i);
            if (Character.isUpperCase(c)) {
                key.append('-');
            }
            key.append(Character.toLowerCase(c));
        }
        return key.toString();
    }

    private static <R extends Record> R construct(
            Class<R> type, RecordComponent[] components, @Nullable Object[] values) {
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
