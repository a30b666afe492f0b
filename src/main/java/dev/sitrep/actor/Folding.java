package dev.sitrep.actor;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Words as names are compared by: lower case, without accents, possessive endings and the case endings of Ukrainian and Russian.
 *
 * <p>One light stemmer reads lists and texts alike; what inflection changes within a word (Харків, Харкова; Горлівка, Горлівці) is put
 * into the lists' side as variants, so a text's word has one form. The dative's -ові is cut to -ов, for Харкові must not become "харк".
 */
final class Folding {
    private static final int LEAST_STEM = 3;
    private static final int ACRONYM = 5;
    private static final String[] ENDINGS = {
        "ого", "ому", "его", "ему", "ими", "ыми", "ами", "ями", "єю", "ею", "ою", "ой", "ої", "ій",
        "ий", "ый", "им", "ым", "ім", "ом", "ем", "єм", "ям", "ам", "ах", "ях", "их", "ых", "ей",
        "ую", "юю", "ая", "яя", "ое", "ие", "ые", "а", "у", "ю", "я", "е", "є", "і", "ї", "и", "ы",
        "ь", "й", "о"
    };
    private static final List<String> CASES = List.of("", "а", "у", "ом", "ові", "еві");
    private static final String PLAIN_FROM = "łøıđßæœ";
    private static final String[] PLAIN_TO = {"l", "o", "i", "d", "ss", "ae", "oe"};
    private static final int MOST_VARIANTS = 24;

    private Folding() {}

    /** A word of a text. */
    static String word(String word) {
        String plain = withoutApostrophe(word);
        boolean ascii = true;
        boolean lower = true;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            ascii &= c < 128 && c != '.';
            lower &= c < 'A' || c > 'Z';
        }
        if (ascii) {
            return lower ? plain : plain.toLowerCase(Locale.ROOT);
        }
        if (plain.indexOf('.') >= 0) {
            return word(plain.replace(".", ""));
        }
        return isCyrillic(plain) ? cyrillic(plain) : accentless(plain.toLowerCase(Locale.ROOT));
    }

    /** All forms that the words of a listed name may have in texts: each of them, word by word. */
    static Set<List<String>> forms(String name) {
        List<List<String>> forms = new ArrayList<>();
        forms.add(List.of());
        for (String word : TextWords.ofName(name)) {
            List<List<String>> longer = new ArrayList<>();
            for (String variant : variants(word)) {
                for (List<String> form : forms) {
                    if (longer.size() < MOST_VARIANTS) {
                        List<String> more = new ArrayList<>(form);
                        more.add(variant);
                        longer.add(more);
                    }
                }
            }
            forms = longer;
        }
        Set<List<String>> all = new LinkedHashSet<>(forms);
        all.remove(List.<String>of());
        return all;
    }

    private static Set<String> variants(String word) {
        String folded = word(word);
        Set<String> variants = new LinkedHashSet<>();
        variants.add(folded);
        boolean acronym = word.equals(word.toUpperCase(Locale.ROOT)) && word.length() <= ACRONYM;
        if (!isCyrillic(word) || acronym || word.length() < LEAST_STEM) {
            return variants;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        for (String base : List.of(lower, otherVowel(lower), withoutFleeting(lower))) {
            boolean consonant = "аеєиіїоуюяьйыэё".indexOf(base.charAt(base.length() - 1)) < 0;
            for (String ending : consonant ? CASES : List.of("")) {
                variants.add(word(base + ending));
            }
        }
        int last = lower.length() - 1;
        int hard = last < 2 ? -1 : "кгх".indexOf(lower.charAt(last - 1));
        if (lower.charAt(last) == 'а' && hard >= 0) {
            variants.add(lower.substring(0, last - 1) + "цзс".charAt(hard));
        }
        return variants;
    }

    /** Харків, Харкова; Київ, Києва. */
    private static String otherVowel(String word) {
        int at = word.length() - 2;
        if (at < 1) {
            return word;
        }
        return switch (word.charAt(at)) {
            case 'і' -> word.substring(0, at) + 'о' + word.substring(at + 1);
            case 'ї' -> word.substring(0, at) + 'є' + word.substring(at + 1);
            default -> word;
        };
    }

    /** Египет, Египта; Донець, Донця. */
    private static String withoutFleeting(String word) {
        String base = word.endsWith("ь") ? word.substring(0, word.length() - 1) : word;
        int at = base.length() - 2;
        boolean fleeting = at >= LEAST_STEM && "еєо".indexOf(base.charAt(at)) >= 0;
        return fleeting && "тцкн".indexOf(base.charAt(at + 1)) >= 0
                ? base.substring(0, at) + base.charAt(at + 1)
                : word;
    }

    private static String cyrillic(String word) {
        boolean acronym = word.length() <= ACRONYM && word.equals(word.toUpperCase(Locale.ROOT));
        String lower = word.toLowerCase(Locale.ROOT).replace('ё', 'е').replace("'", "");
        if (acronym) {
            return lower;
        }
        for (String ending : ENDINGS) {
            if (lower.length() - ending.length() >= LEAST_STEM && lower.endsWith(ending)) {
                return lower.substring(0, lower.length() - ending.length());
            }
        }
        return lower;
    }

    /** Without "'s" and "'nin"; apostrophes within Cyrillic words stay, all as one sign. */
    private static String withoutApostrophe(String word) {
        int at = -1;
        for (int i = 0; i < word.length() && at < 0; i++) {
            char c = word.charAt(i);
            at = c == '\'' || c == '’' || c == 'ʼ' ? i : -1;
        }
        if (at < 0) {
            return word;
        }
        if (isCyrillic(word)) {
            return word.replace('’', '\'').replace('ʼ', '\'');
        }
        if (word.endsWith("t") && word.length() - at == 2) {
            return word.substring(0, at) + "t";
        }
        if (at >= LEAST_STEM || (at == 2 && word.endsWith("s") && word.length() == 4)) {
            return word.substring(0, at);
        }
        return word.substring(0, at) + word.substring(at + 1);
    }

    private static String accentless(String lower) {
        String split = Normalizer.normalize(lower, Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(split.length());
        for (int i = 0; i < split.length(); i++) {
            char c = split.charAt(i);
            int other = PLAIN_FROM.indexOf(c);
            if (other >= 0) {
                plain.append(PLAIN_TO[other]);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK || c > 0x36F) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    static boolean isCyrillic(String word) {
        char c = word.isEmpty() ? 'a' : word.charAt(0);
        return c >= 0x400 && c < 0x530;
    }
}
