package dev.sitrep.text;

import com.ibm.icu.text.Transliterator;

import java.util.List;
import java.util.Locale;

/**
 * One key for the spellings of a name in several scripts: Zelensky, Zelenskyy, Зеленський and Зеленского all give "zelensk".
 *
 * <p>ICU's Any-Latin and Latin-ASCII, then the letters that systems of romanisation disagree on are made one, doubled letters single,
 * and endings cut: case endings of Cyrillic words, the last vowels of others. Keys that are equal are likely the same name; names
 * whose spellings differ in a sound (Майами, Miami) need a list.
 */
public final class NameKeys {
    private static final String[][] ONE_SOUND = {
        {"shch", "s"},
        {"sch", "s"},
        {"tch", "c"},
        {"zh", "z"},
        {"kh", "h"},
        {"ch", "c"},
        {"sh", "s"},
        {"ts", "c"},
        {"tz", "c"},
        {"ph", "f"},
        {"ks", "x"},
        {"w", "v"},
        {"q", "k"},
        {"j", "i"},
        {"y", "i"},
        {"ii", "i"},
        {"ie", "e"},
        {"ia", "a"},
        {"iu", "u"},
        {"io", "o"},
        {"ck", "k"}
    };
    private static final List<String> CASES =
            List.of(
                    "ого", "ому", "его", "ему", "ими", "ыми", "ою", "ой", "ої", "ій", "ий", "ый",
                    "им", "ым", "ом", "ем", "єм", "ем", "ей", "ові", "еві", "а", "у", "ю", "я", "е",
                    "є", "і", "и", "ы", "ь", "й", "о");

    private NameKeys() {}

    /** The key of a name of one word or several, ASCII and lower case, words parted by single spaces. */
    public static String of(String name) {
        StringBuilder key = new StringBuilder();
        for (Span word : Words.spans(name)) {
            String part = word(word.of(name));
            if (!part.isEmpty()) {
                key.append(key.isEmpty() ? "" : " ").append(part);
            }
        }
        return key.toString();
    }

    private static String word(String word) {
        boolean cyrillic = word.codePoints().anyMatch(c -> c >= 0x400 && c < 0x530);
        String base = cyrillic ? withoutCase(word.toLowerCase(Locale.ROOT)) : word;
        String latin = latin(base, cyrillic).toLowerCase(Locale.ROOT);
        StringBuilder letters = new StringBuilder(latin.length());
        for (int i = 0; i < latin.length(); i++) {
            char c = latin.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                letters.append(c);
            }
        }
        String key = letters.toString();
        for (String[] pair : ONE_SOUND) {
            key = key.replace(pair[0], pair[1]);
        }
        return withoutLastVowels(single(key));
    }

    private static String latin(String word, boolean cyrillic) {
        if (word.chars().allMatch(c -> c < 128)) {
            return word;
        }
        return cyrillic ? Holder.ofCyrillic(word) : Holder.TO_ASCII.transliterate(word);
    }

    private static String withoutCase(String word) {
        for (String ending : CASES) {
            if (word.length() - ending.length() >= 3 && word.endsWith(ending)) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    private static String withoutLastVowels(String key) {
        int end = key.length();
        while (end > 3 && "aeiou".indexOf(key.charAt(end - 1)) >= 0) {
            end--;
        }
        return key.substring(0, end);
    }

    private static String single(String key) {
        StringBuilder out = new StringBuilder(key.length());
        for (int i = 0; i < key.length(); i++) {
            if (i == 0 || key.charAt(i) != key.charAt(i - 1) || Character.isDigit(key.charAt(i))) {
                out.append(key.charAt(i));
            }
        }
        return out.toString();
    }

    /** Made when first needed: building the transliterator reads a few megabytes of ICU data. */
    private static final class Holder {
        static final Transliterator TO_ASCII = Transliterator.getInstance("Any-Latin; Latin-ASCII");
        private static final int FIRST = 0x400;
        private static final String[] LETTERS = letters();

        /** Cyrillic goes letter by letter, so what ICU makes of each is looked up: some twenty times as fast. */
        static String ofCyrillic(String word) {
            StringBuilder latin = new StringBuilder(word.length() + 4);
            for (int i = 0; i < word.length(); i++) {
                int at = word.charAt(i) - FIRST;
                if (at >= 0 && at < LETTERS.length) {
                    latin.append(LETTERS[at]);
                } else if (word.charAt(i) < 128) {
                    latin.append(word.charAt(i));
                } else {
                    return TO_ASCII.transliterate(word);
                }
            }
            return latin.toString();
        }

        private static String[] letters() {
            String[] letters = new String[0x130];
            for (int i = 0; i < letters.length; i++) {
                letters[i] = TO_ASCII.transliterate(String.valueOf((char) (FIRST + i)));
            }
            return letters;
        }
    }
}
