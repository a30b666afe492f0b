package dev.sitrep.actor;

import dev.sitrep.text.NameKeys;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Countries' names, as CLDR (which the JDK carries) has them in the languages that Sitrep reads. */
public final class Countries {
    private static final List<Locale> LANGUAGES =
            List.of("en", "uk", "ru", "fr", "de", "es", "pl", "tr", "ar", "zh").stream()
                    .map(Locale::of)
                    .toList();
    private static final String KOSOVO = "XK";
    private static final Set<String> CODES = codesOfTheJdk();
    private static final Set<String> NAME_KEYS = keysOfNames();
    private static final Set<String> KEYS = keysOfWords();

    /** Keys of all names in English, Ukrainian and Russian, and of the words of these names. */
    public Set<String> keys() {
        return KEYS;
    }

    /** Keys of all names in English, Ukrainian and Russian. */
    public static Set<String> nameKeys() {
        return NAME_KEYS;
    }

    static Set<String> codes() {
        return CODES;
    }

    static boolean isCode(String code) {
        return CODES.contains(code);
    }

    /** The English name; "Myanmar (Burma)" without what stands in brackets. */
    static String name(String code) {
        return plain(Locale.of("", code).getDisplayCountry(Locale.ENGLISH));
    }

    /** The names in all languages. */
    static Set<String> names(String code) {
        Set<String> names = new LinkedHashSet<>();
        for (Locale language : LANGUAGES) {
            String name = plain(Locale.of("", code).getDisplayCountry(language));
            if (!name.equals(code) && !name.isBlank()) {
                names.add(name);
            }
        }
        return names;
    }

    private static String plain(String name) {
        int bracket = name.indexOf('(');
        return bracket < 1 ? name : name.substring(0, bracket).strip();
    }

    private static Set<String> codesOfTheJdk() {
        Set<String> codes = new LinkedHashSet<>(Arrays.asList(Locale.getISOCountries()));
        codes.add(KOSOVO);
        return codes;
    }

    private static Set<String> keysOfNames() {
        Set<String> keys = new LinkedHashSet<>();
        for (String code : CODES) {
            for (Locale language : LANGUAGES.subList(0, 3)) {
                keys.add(NameKeys.of(Locale.of("", code).getDisplayCountry(language)));
            }
        }
        return Set.copyOf(keys);
    }

    private static Set<String> keysOfWords() {
        Set<String> keys = new LinkedHashSet<>(NAME_KEYS);
        NAME_KEYS.forEach(key -> keys.addAll(List.of(key.split(" "))));
        for (String other : List.of("US", "USA", "UK", "Britain", "Turkey", "США")) {
            keys.add(NameKeys.of(other));
        }
        return keys;
    }
}
