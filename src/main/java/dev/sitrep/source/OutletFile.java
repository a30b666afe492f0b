package dev.sitrep.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a list of outlets; what is wrong in it is told as a sentence with the place. */
final class OutletFile {
    private static final Set<String> KEYS =
            Set.of("name", "family", "country", "language", "kind", "aliases", "domains");

    private final String file;

    private OutletFile(String file) {
        this.file = file;
    }

    static List<Outlet> read(InputStream in, String file) throws IOException {
        try (JsonParser parser = new YAMLMapper().createParser(in.readAllBytes())) {
            return new OutletFile(file).outlets(parser);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            String line = at == null ? "" : ", line " + at.getLineNr();
            String what = e.getOriginalMessage().lines().findFirst().orElse("").strip();
            throw new IOException(file + line + ": this is not YAML: " + what + ".", e);
        }
    }

    private List<Outlet> outlets(JsonParser parser) throws IOException {
        List<Outlet> outlets = null;
        if (parser.nextToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean here = parser.currentName().equals("outlets");
                if (parser.nextToken() == JsonToken.START_ARRAY && here) {
                    outlets = list(parser);
                } else {
                    parser.skipChildren();
                }
            }
        }
        if (outlets == null) {
            throw new IOException(file + ": it needs \"outlets\", a list.");
        }
        return outlets;
    }

    private List<Outlet> list(JsonParser parser) throws IOException {
        List<Outlet> outlets = new ArrayList<>();
        Set<String> names = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            String place = "line " + parser.currentTokenLocation().getLineNr();
            Outlet outlet = outlet(parser.readValueAsTree(), place);
            if (!names.add(outlet.name())) {
                throw wrong(place + ": \"" + outlet.name() + "\" is there twice");
            }
            outlets.add(outlet);
        }
        return outlets;
    }

    private Outlet outlet(JsonNode node, String place) throws IOException {
        String name = node.path("name").asText("").strip();
        if (name.isEmpty()) {
            throw wrong(place + ": an outlet has no name");
        }
        String where = place + " (" + name + ")";
        for (String key : (Iterable<String>) node::fieldNames) {
            if (!KEYS.contains(key)) {
                throw wrong(where + " has the unknown key \"" + key + "\"");
            }
        }
        Outlet.Kind kind =
                Outlet.Kind.of(node.path("kind").asText(""))
                        .orElseThrow(() -> wrong(where + " needs a kind: one of " + kinds()));
        JsonNode country = node.path("country");
        return new Outlet(
                name,
                node.path("family").asText(name),
                country.isTextual() ? country.asText() : null,
                node.path("language").asText("und"),
                kind,
                strings(node.path("aliases"), where + ", aliases"),
                strings(node.path("domains"), where + ", domains").stream()
                        .map(d -> d.toLowerCase(Locale.ROOT))
                        .toList());
    }

    private List<String> strings(JsonNode list, String where) throws IOException {
        List<String> strings = new ArrayList<>();
        if (!list.isMissingNode() && !list.isArray()) {
            throw wrong(where + ": this must be a list");
        }
        for (JsonNode node : list) {
            if (!node.isValueNode() || node.asText().isBlank()) {
                throw wrong(where + ": \"" + node + "\" is not a name");
            }
            strings.add(node.asText().strip());
        }
        return strings;
    }

    private static String kinds() {
        return Arrays.stream(Outlet.Kind.values())
                .filter(k -> k != Outlet.Kind.UNKNOWN)
                .map(Outlet.Kind::words)
                .collect(Collectors.joining(", "));
    }

    private IOException wrong(String what) {
        return new IOException(file + ", " + what + ".");
    }
}
