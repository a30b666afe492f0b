package dev.sitrep.topic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import dev.sitrep.speech.Language;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a list of ready-made topics; what is wrong in it is told as a sentence with the place. */
final class ReadyTopicFile {
    /** "follow topic:" and the name must fit a button's 64 bytes. */
    private static final int LONGEST_NAME = 40;

    private static final int MOST = 100;

    private final String file;
    private final Set<String> names = new HashSet<>();

    private ReadyTopicFile(String file) {
        this.file = file;
    }

    static List<ReadyTopic> read(InputStream in, String file) throws IOException {
        try {
            return new ReadyTopicFile(file).topics(new YAMLMapper().readTree(in.readAllBytes()));
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            String line = at == null ? "" : ", line " + at.getLineNr();
            String first = e.getOriginalMessage().lines().findFirst().orElse("").strip();
            throw new IOException(file + line + ": this is not YAML: " + first, e);
        }
    }

    private List<ReadyTopic> topics(JsonNode root) throws IOException {
        JsonNode list = root.path("topics");
        if (!list.isArray() || list.size() > MOST) {
            throw wrong("it needs topics, a list of at most " + MOST);
        }
        List<ReadyTopic> topics = new ArrayList<>();
        for (JsonNode entry : list) {
            topics.add(topic(entry, "topic " + (topics.size() + 1)));
        }
        return topics;
    }

    private ReadyTopic topic(JsonNode entry, String where) throws IOException {
        String name = entry.path("name").asText("");
        if (name.isEmpty()
                || name.length() > LONGEST_NAME
                || !name.chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == '-')) {
            throw wrong(
                    where
                            + " needs a name of small Latin letters and hyphens, at most "
                            + LONGEST_NAME);
        }
        if (!names.add(name)) {
            throw wrong("the name " + name + " is there twice");
        }
        String query = entry.path("query").asText("").strip();
        if (query.isEmpty()) {
            throw wrong(where + " (" + name + ") needs a query");
        }
        return new ReadyTopic(name, titles(entry.path("titles"), where + " (" + name + ")"), query);
    }

    private Map<Language, String> titles(JsonNode node, String where) throws IOException {
        Map<Language, String> titles = new EnumMap<>(Language.class);
        for (Map.Entry<String, JsonNode> title : node.properties()) {
            Optional<Language> language = Language.of(title.getKey());
            if (language.isEmpty()) {
                throw wrong(where + " has a title in \"" + title.getKey() + "\", no language here");
            }
            titles.put(language.get(), title.getValue().asText().strip());
        }
        if (titles.getOrDefault(Language.ENGLISH, "").isEmpty()) {
            throw wrong(where + " needs titles, at least en");
        }
        return titles;
    }

    private IOException wrong(String what) {
        return new IOException(file + ": " + what + ".");
    }
}
