package dev.sitrep.text;

import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.ArabicStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

import java.util.List;

/**
 * Cuts a lower-case word to its stem: Snowball's stemmers for the large languages, a list of endings for Ukrainian and Polish, which
 * have none there. A word of another language stays whole.
 */
public final class Stems {
    private static final List<String> UKRAINIAN =
            longestFirst(
                    "уватися юватися ованого ованому ованими ування ювання ення ання іння ість істю"
                            + " ості остей ього ьому ими ого ому их ій ім ою ею єю ами ями ові еві єві"
                            + " ам ям ах ях ів їв ати ити іти яти ував ував ала ила іла али или іли ало"
                            + " ило ають яють ують юють ить ять уть ють ав ив ів ся ий ій а я о е є у ю"
                            + " и і ї ь й");
    private static final List<String> POLISH =
            longestFirst(
                    "owania owanie aniem eniem ania anie enia enie ości ość ością ego emu ych ich"
                            + " ymi imi ami ach owi om ów ej ą ę ym im ie ia iu em ał ała ali ały ił"
                            + " iła ili iły ać ić yć a e i o u y");

    private Stems() {}

    /** A stemmer for one language and one thread; cheap to make, to be kept for the length of a text. */
    public static Stemmer forLanguage(String language) {
        return new Stemmer(language);
    }

    /** Keeps a working buffer, so each thread wants its own. */
    public static final class Stemmer {
        private final @Nullable SnowballStemmer snowball;
        private final List<String> endings;

        private Stemmer(String language) {
            snowball =
                    switch (language) {
                        case "en" -> new EnglishStemmer();
                        case "ru" -> new RussianStemmer();
                        case "fr" -> new FrenchStemmer();
                        case "de" -> new GermanStemmer();
                        case "es" -> new SpanishStemmer();
                        case "it" -> new ItalianStemmer();
                        case "pt" -> new PortugueseStemmer();
                        case "tr" -> new TurkishStemmer();
                        case "ar" -> new ArabicStemmer();
                        default -> null;
                    };
            endings =
                    switch (language) {
                        case "uk" -> UKRAINIAN;
                        case "pl" -> POLISH;
                        default -> List.of();
                    };
        }

        /** The stem of a lower-case word. */
        public String stem(String word) {
            if (word.length() < 4 || word.length() > 40) {
                return word;
            }
            if (snowball != null) {
                snowball.setCurrent(word);
                snowball.stem();
                return snowball.getCurrent();
            }
            for (String ending : endings) {
                if (word.length() - ending.length() >= 3 && word.endsWith(ending)) {
                    return word.substring(0, word.length() - ending.length());
                }
            }
            return word;
        }
    }

    private static List<String> longestFirst(String endings) {
        return WordList.of(endings).stream()
                .sorted(
                        (a, b) ->
                                a.length() != b.length() ? b.length() - a.length() : a.compareTo(b))
                .toList();
    }
}
