package dev.sitrep.text;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What words of English, Ukrainian and Russian mean alike: "strike", "удар" and "обстріл" are one concept. A short list of what tells reports on war and
 * diplomacy apart, in {@code text/concepts.txt}; no dictionary.
 */
public final class Concepts {
    private static final int SHORTEST_PREFIX = 2;

    private final Map<String, String> words = new HashMap<>();
    private final Map<String, String> prefixes = new HashMap<>();

    private Concepts() {}

    /** The list that comes with Sitrep. */
    public static Concepts shipped() {
        try (InputStream in = Concepts.class.getResourceAsStream("/text/concepts.txt")) {
            if (in == null) {
                throw new IllegalStateException("the list of concepts is missing");
            }
            Concepts concepts = new Concepts();
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(concepts::add);
            return concepts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The concept of a word in any letter case; one that begins with "@" is a place or a person. Null where the list has none. */
    public @Nullable String of(String word) {
        String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
        String whole = words.get(lower);
        for (int end = lower.length(); whole == null && end >= SHORTEST_PREFIX; end--) {
            whole = prefixes.get(lower.substring(0, end));
        }
        return whole;
    }

    private void add(String line) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        String[] parts = line.strip().split("\\s+");
        for (int i = 1; i < parts.length; i++) {
            String word = parts[i];
            if (word.endsWith("*")) {
                prefixes.putIfAbsent(word.substring(0, word.length() - 1), parts[0]);
            } else {
                words.putIfAbsent(word, parts[0]);
            }
        }
    }
}
