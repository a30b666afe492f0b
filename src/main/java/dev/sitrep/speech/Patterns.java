package dev.sitrep.speech;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The files of words, as they are. */
final class Patterns {
    /** The files of each language, a subject each. */
    static final List<String> SUBJECTS =
            List.of(
                    "time",
                    "news",
                    "topics",
                    "alerts",
                    "editions",
                    "commands",
                    "settings",
                    "asking",
                    "feeds",
                    "platforms",
                    "reasons");

    private Patterns() {}

    /** The patterns of a language by key; empty where it has no files. */
    static Map<String, String> of(Language language) {
        Map<String, String> patterns = new HashMap<>();
        for (String subject : SUBJECTS) {
            patterns.putAll(of(language, subject));
        }
        return Map.copyOf(patterns);
    }

    /** The patterns of one file. */
    static Map<String, String> of(Language language, String subject) {
        String place = "/speech/" + language.code() + "/" + subject + ".properties";
        Map<String, String> patterns = new HashMap<>();
        try (InputStream in = Patterns.class.getResourceAsStream(place)) {
            if (in != null) {
                Properties lines = new Properties();
                lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                lines.stringPropertyNames().forEach(k -> patterns.put(k, lines.getProperty(k)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return patterns;
    }
}
