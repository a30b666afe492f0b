package dev.sitrep.config;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Finds keys that do not exist, and the ones that were probably meant. */
final class KnownKeys {
    private KnownKeys() {}

    static void check(JsonNode own, JsonNode defaults, @Nullable Path file, List<String> problems) {
        List<String> known = new ArrayList<>();
        collect(defaults, "", known);
        TreeSet<String> sections = new TreeSet<>();
        defaults.properties()
                .forEach(
                        e -> {
                            if (e.getValue().isObject()) {
                                sections.add(e.getKey());
                            }
                        });
        List<String> written = new ArrayList<>();
        collect(own, "", written);
        for (String key : written) {
            if (Environment.KEYS.containsKey(key) && !known.contains(key)) {
                problems.add(
                        file
                                + ": \""
                                + key
                                + "\" is a secret and must not stand in a file of settings. Set "
                                + Environment.KEYS.get(key)
                                + ", or "
                                + Environment.KEYS.get(key)
                                + "_FILE, instead.");
            } else if (!known.contains(key) && !sections.contains(key)) {
                problems.add(
                        file
                                + ": there is no key \""
                                + key
                                + "\". Did you mean \""
                                + nearest(key, known)
                                + "\"?");
            }
        }
    }

    private static void collect(JsonNode node, String prefix, List<String> into) {
        for (var entry : node.properties()) {
            String key = prefix + entry.getKey();
            if (entry.getValue().isObject() && !entry.getValue().isEmpty()) {
                collect(entry.getValue(), key + ".", into);
            } else {
                into.add(key);
            }
        }
    }

    static String nearest(String key, List<String> known) {
        return known.stream()
                .min(
                        Comparator.comparingInt(
                                (String k) ->
                                        distance(lastPart(key), lastPart(k)) * 4
                                                + distance(key, k)))
                .orElseThrow();
    }

    private static String lastPart(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    /** Edit distance (Levenshtein 1966). */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
