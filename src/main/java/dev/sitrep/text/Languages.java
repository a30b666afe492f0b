package dev.sitrep.text;

import org.jspecify.annotations.Nullable;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which language a text is in.
 *
 * <p>The script decides where one language has it (or nearly: Greek, Hebrew, Korean). Among languages that share a script the
 * likeliest by its trigrams wins ({@link TrigramModel}); what the feed declares weighs as much as some ten letters of text, so that it
 * settles a short title and is overruled by a paragraph.
 */
public final class Languages {
    /** Where nothing can be told. */
    public static final String UNKNOWN = "und";

    private static final int SAMPLE = 1_000;
    private static final int FEWEST_LETTERS = 3;

    private static final Map<UnicodeScript, String> ALONE =
            Map.ofEntries(
                    Map.entry(UnicodeScript.HAN, "zh"),
                    Map.entry(UnicodeScript.HANGUL, "ko"),
                    Map.entry(UnicodeScript.HEBREW, "he"),
                    Map.entry(UnicodeScript.GREEK, "el"),
                    Map.entry(UnicodeScript.THAI, "th"),
                    Map.entry(UnicodeScript.GEORGIAN, "ka"),
                    Map.entry(UnicodeScript.ARMENIAN, "hy"),
                    Map.entry(UnicodeScript.BENGALI, "bn"),
                    Map.entry(UnicodeScript.TAMIL, "ta"),
                    Map.entry(UnicodeScript.ETHIOPIC, "am"),
                    Map.entry(UnicodeScript.KHMER, "km"),
                    Map.entry(UnicodeScript.MYANMAR, "my"));
    private static final Map<UnicodeScript, List<String>> SHARED =
            Map.of(
                    UnicodeScript.CYRILLIC,
                    List.of("uk", "ru", "be", "bg", "mk", "sr"),
                    UnicodeScript.ARABIC,
                    List.of("ar", "fa", "ur"),
                    UnicodeScript.DEVANAGARI,
                    List.of("hi", "mr", "ne"),
                    UnicodeScript.LATIN,
                    List.of(
                            "en", "fr", "de", "es", "it", "pt", "nl", "pl", "tr", "cs", "sk", "ro",
                            "hu", "sv", "da", "no", "fi", "et", "lv", "lt", "hr", "sl", "sq", "id",
                            "vi"));

    private Languages() {}

    /**
     * The language of an article.
     *
     * @param title plain text, may be empty
     * @param text plain text, may be empty; its first thousand characters are looked at
     * @param hint what the feed or page declares ("en-US", "uk"), or null
     * @return ISO 639-1, or "und"
     */
    public static String detect(String title, String text, @Nullable String hint) {
        String sample = title + "\n" + text.substring(0, Math.min(SAMPLE, text.length()));
        String declared = code(hint);
        Map<UnicodeScript, Integer> letters = lettersByScript(sample);
        UnicodeScript script = UnicodeScript.UNKNOWN;
        int most = 0;
        for (var entry : letters.entrySet()) {
            if (entry.getValue() > most) {
                most = entry.getValue();
                script = entry.getKey();
            }
        }
        if (most < FEWEST_LETTERS && script != UnicodeScript.HAN) {
            return declared;
        }
        int kana =
                letters.getOrDefault(UnicodeScript.HIRAGANA, 0)
                        + letters.getOrDefault(UnicodeScript.KATAKANA, 0);
        if (kana > 0 && (kana >= most || (script == UnicodeScript.HAN && kana * 10 >= most))) {
            return "ja";
        }
        if (ALONE.containsKey(script)) {
            return ALONE.getOrDefault(script, UNKNOWN);
        }
        if (declared.equals("en") && readsAsEnglish(sample)) {
            return declared;
        }
        List<String> candidates = SHARED.get(script);
        return candidates == null
                ? declared
                : TrigramModel.of(candidates).likeliest(sample, declared);
    }

    /** A declared language as ISO 639-1: "en-US" is "en", "ua" (a country, often written) is "uk"; "und" for what is none. */
    public static String code(@Nullable String declared) {
        if (declared == null) {
            return UNKNOWN;
        }
        String first = declared.strip().toLowerCase(Locale.ROOT).split("[-_;, ]", 2)[0];
        return switch (first) {
            case "ua" -> "uk";
            case "iw" -> "he";
            case "in" -> "id";
            case "nb", "nn" -> "no";
            default ->
                    first.length() == 2 && first.chars().allMatch(c -> c >= 'a' && c <= 'z')
                            ? first
                            : UNKNOWN;
        };
    }

    /**
     * Whether a sample is so full of English function words that nothing else is likely; it spares a program whose feeds are in English
     * the profiles of 25 languages, 400 ms and 5 MB. (Neighbours such as Spanish and Portuguese share too many of theirs.)
     */
    private static boolean readsAsEnglish(String sample) {
        Set<String> stops = StopWords.of("en");
        List<String> words = Words.of(sample);
        long hits = words.stream().filter(stops::contains).count();
        return hits >= 8 && hits * 10 >= words.size() * 3L;
    }

    private static Map<UnicodeScript, Integer> lettersByScript(String sample) {
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        sample.codePoints()
                .filter(Character::isLetter)
                .forEach(c -> letters.merge(UnicodeScript.of(c), 1, Integer::sum));
        return letters;
    }
}
