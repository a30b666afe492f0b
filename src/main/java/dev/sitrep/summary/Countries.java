package dev.sitrep.summary;

import dev.sitrep.text.NameKeys;
import dev.sitrep.text.Words;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Countries in a text, by the names that CLDR (which the JDK carries) has for them in the text's language. Thin: of names of several words the whole must stand. */
final class Countries {
    private static final List<String> LANGUAGES = List.of("en", "uk", "ru");
    private static final int LONGEST = 4;

    private final Map<String, Map<String, String>> byLanguage = new HashMap<>();

    Countries() {
        for (String language : LANGUAGES) {
            Map<String, String> names = new HashMap<>();
            for (String code : Locale.getISOCountries()) {
                Locale country = Locale.of("", code);
                names.putIfAbsent(
                        NameKeys.of(country.getDisplayCountry(Locale.of(language))),
                        country.getDisplayCountry(Locale.ENGLISH));
            }
            names.putAll(SHORT_FORMS);
            byLanguage.put(language, names);
        }
    }

    private static final Map<String, String> SHORT_FORMS =
            Map.of(
                    NameKeys.of("US"), "United States",
                    NameKeys.of("USA"), "United States",
                    NameKeys.of("UK"), "United Kingdom",
                    NameKeys.of("Britain"), "United Kingdom",
                    NameKeys.of("Turkey"), "Türkiye",
                    NameKeys.of("США"), "United States");

    /** Keys of all their names in all languages, and of the words of these names. */
    Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        for (Map<String, String> names : byLanguage.values()) {
            for (String name : names.keySet()) {
                keys.add(name);
                keys.addAll(List.of(name.split(" ")));
            }
        }
        return keys;
    }

    /** English names of the countries that a text names, in order of their first place. */
    Set<String> in(String text, String language) {
        Map<String, String> names =
                byLanguage.getOrDefault(language, byLanguage.getOrDefault("en", Map.of()));
        List<String> words =
                Words.spans(text.replace("U.S.", "US").replace("U.K.", "UK")).stream()
                        .map(span -> span.of(text.replace("U.S.", "US").replace("U.K.", "UK")))
                        .toList();
        Set<String> found = new LinkedHashSet<>();
        for (int i = 0; i < words.size(); i++) {
            if (!Character.isUpperCase(words.get(i).charAt(0))) {
                continue;
            }
            for (int length = Math.min(LONGEST, words.size() - i); length > 0; length--) {
                String name =
                        names.get(NameKeys.of(String.join(" ", words.subList(i, i + length))));
                if (name != null) {
                    found.add(name);
                    i += length - 1;
                    break;
                }
            }
        }
        return found;
    }
}
