package dev.sitrep.actor;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A YAML file of lists under names, entry by entry; what is wrong in it is told as a sentence with file, line and entry. */
final class ListFile {
    private static final int MOST_ENTRIES = 20_000;

    private final String file;
    private final Map<String, List<Entry>> sections = new LinkedHashMap<>();

    private ListFile(String file) {
        this.file = file;
    }

    /** One entry and where it stands. */
    record Entry(String file, int line, String name, JsonNode node) {
        /** A text, empty where the key isn't there. */
        String text(String key) throws IOException {
            JsonNode value = node.path(key);
            if (value.isContainerNode()) {
                throw wrong(key + " must be a word or a sentence, not a list");
            }
            return value.isMissingNode() || value.isNull() ? "" : value.asText().strip();
        }

        List<String> texts(String key) throws IOException {
            JsonNode list = node.path(key);
            List<String> texts = new ArrayList<>();
            if (!list.isMissingNode() && !list.isArray()) {
                throw wrong(key + " must be a list: [one, another]");
            }
            for (JsonNode value : list) {
                if (!value.isValueNode() || value.asText().isBlank()) {
                    throw wrong(key + " has an entry that is no text: " + value);
                }
                texts.add(value.asText().strip());
            }
            return texts;
        }

        Evidence evidence() throws IOException {
            String alone = text("alone");
            Evidence.Alone worth =
                    switch (alone) {
                        case "", "sure" -> Evidence.Alone.SURE;
                        case "context" -> Evidence.Alone.CONTEXT;
                        case "never" -> Evidence.Alone.NEVER;
                        default ->
                                throw wrong(
                                        "alone is \"" + alone + "\"; write sure, context or never");
                    };
            return new Evidence(worth, texts("with"), texts("unless"));
        }

        IOException wrong(String what) {
            String whose = name.isEmpty() ? "" : " (" + name + ")";
            return new IOException(file + ", line " + line + whose + ": " + what + ".");
        }
    }

    static ListFile read(InputStream in, String file) throws IOException {
        ListFile list = new ListFile(file);
        try (JsonParser parser = new YAMLMapper().createParser(in)) {
            list.read(parser);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            String line = at == null ? "" : ", line " + at.getLineNr();
            String what = e.getOriginalMessage().lines().findFirst().orElse("").strip();
            throw new IOException(file + line + ": this is not YAML: " + what, e);
        }
        return list;
    }

    /**
     * The entries under a name, in order.
     *
     * @param keys all that an entry may have
     */
    List<Entry> entries(String section, Set<String> keys) throws IOException {
        List<Entry> entries = sections.get(section);
        if (entries == null) {
            throw new IOException(file + ": it needs \"" + section + "\", a list.");
        }
        for (Entry entry : entries) {
            for (String key : (Iterable<String>) entry.node()::fieldNames) {
                if (!keys.contains(key)) {
                    throw entry.wrong(
                            "the key \""
                                    + key
                                    + "\" is unknown; there are "
                                    + String.join(", ", new java.util.TreeSet<>(keys)));
                }
            }
        }
        return entries;
    }

    /** Stops a file that has sections of other names. */
    void only(Set<String> names) throws IOException {
        for (String section : sections.keySet()) {
            if (!names.contains(section)) {
                throw new IOException(file + ": the section \"" + section + "\" is unknown.");
            }
        }
    }

    private void read(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String section = parser.currentName();
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new IOException(
                        file
                                + ", line "
                                + parser.currentTokenLocation().getLineNr()
                                + ": \""
                                + section
                                + "\" must be a list.");
            }
            sections.put(section, entries(parser));
        }
    }

    private List<Entry> entries(JsonParser parser) throws IOException {
        List<Entry> entries = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            int line = parser.currentTokenLocation().getLineNr();
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw new IOException(
                        file + ", line " + line + ": an entry must have keys: {name: ...}.");
            }
            JsonNode node = YAML.readTree(parser);
            String name = node.path("name").asText(node.path("code").asText("")).strip();
            entries.add(new Entry(file, line, name, node));
            if (entries.size() > MOST_ENTRIES) {
                throw new IOException(file + ": it has more than " + MOST_ENTRIES + " entries.");
            }
        }
        return entries;
    }

    private static final YAMLMapper YAML = new YAMLMapper();
}
