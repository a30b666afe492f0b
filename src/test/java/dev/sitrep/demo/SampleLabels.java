package dev.sitrep.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * What is known of a sample article and hidden from the program: the right answers, for tests.
 *
 * @param onBeat is it war diplomacy, or what goes on meanwhile
 * @param story the event that it is about
 * @param storyline the line of events; null for one that stands alone
 * @param copyOf id of the article whose words it repeats
 * @param rewriteOf id of the article that it tells in other words
 * @param updates id of the article whose count it raises
 */
public record SampleLabels(
        String id,
        boolean onBeat,
        String story,
        @Nullable String storyline,
        @Nullable String copyOf,
        @Nullable String rewriteOf,
        @Nullable String updates) {

    /** The labels of all articles, in order of arrival. */
    public static List<SampleLabels> load() {
        return SampleDay.articleFiles().stream().map(SampleLabels::read).toList();
    }

    private static SampleLabels read(String file) {
        try (var in = SampleLabels.class.getResourceAsStream("/sample/articles/" + file)) {
            JsonNode keys = new YAMLMapper().readTree(in);
            return new SampleLabels(
                    keys.required("id").asText(),
                    keys.required("beat").asText().equals("on"),
                    keys.required("story").asText(),
                    text(keys, "storyline"),
                    text(keys, "copyOf"),
                    text(keys, "rewriteOf"),
                    text(keys, "updates"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String text(JsonNode keys, String key) {
        JsonNode value = keys.get(key);
        return value == null ? null : value.asText();
    }
}
