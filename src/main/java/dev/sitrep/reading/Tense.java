package dev.sitrep.reading;

import dev.sitrep.text.WordList;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * Whether the words around a day speak of what was or of what is to come.
 *
 * <p>The nearest word before it that shows a tense decides, then the nearest behind it: "said on Friday that they will meet", "on Friday, the envoys
 * will meet". {@value #REACH} words are looked at on each side, so the time is that of reading.
 */
enum Tense {
    PAST,
    FUTURE,
    UNKNOWN;

    private static final int REACH = 14;

    private static final Set<String> IS = WordList.of("is are was were be");

    private static final Set<String> RIGHT_BEFORE_AHEAD = WordList.of("by until till before to до");

    private static final Set<String> AHEAD =
            WordList.of(
                    "will would won't wouldn't shall i'll we'll they'll he'll she'll expected expects expect scheduled schedules"
                            + " planned plans plan planning upcoming likely ahead begins starts ends opens resumes could might"
                            + " slated poised aims hopes intends deadline"
                            + " буде будуть відбудеться відбудуться зустрінеться зустрінуться проведе проведуть прибуде прибудуть"
                            + " планує планують планується має мають очікує очікують очікується заплановано заплановані запланована"
                            + " пройде пройдуть продовжиться продовжаться розпочнеться розпочнуться почнеться почнуться поїде поїдуть"
                            + " готується вирушить триватиме триватимуть приїде"
                            + " будет будут состоится состоятся встретится встретятся проведет проведёт проведут прибудет прибудут"
                            + " планирует планируют планируется намерен намерена намерены ожидает ожидают ожидается запланирован"
                            + " запланирована запланированы пройдет пройдёт пройдут продолжится продолжатся начнется начнётся начнутся"
                            + " поедет поедут готовится отправится приедет должен должна должны");

    /** Past forms that no ending shows. */
    private static final Set<String> BEHIND =
            WordList.of(
                    "said told met held was were had took came went began fell hit struck left made gave saw found got spoke wrote won lost shot"
                            + " sent put cut rose after since following did became flew drove ran brought bought sold led kept knew thought heard"
                            + " built stood paid broke drew fought swept sank ago earlier done been has have blew shook overran withdrew");

    /** Words in -ed that are no past. */
    private static final Set<String> NO_PAST =
            WordList.of(
                    "need indeed speed feed seed united hundred breed proceed exceed succeed embed");

    /** The past tense of Ukrainian and Russian verbs; a few nouns end so too. */
    private static final List<String> SLAVIC_PAST =
            List.of(
                    "ив", "ав", "лися", "лася", "лось", "лися", "вся", "лся", "лись", "лась", "ил",
                    "ал", "ел", "ёл", "или", "али", "ели", "іли", "ила", "ала", "ела", "іла", "ило",
                    "ало");

    /** The tense of the words around those from one index to another. */
    static Tense at(Sentence sentence, int from, int to) {
        if (RIGHT_BEFORE_AHEAD.contains(sentence.word(from - 1))) {
            return FUTURE;
        }
        Tense before = look(sentence, from - 1, -1);
        return before != UNKNOWN ? before : look(sentence, to + 1, 1);
    }

    /** Whether a word is a verb of some tense. */
    static boolean isVerb(Sentence sentence, int i) {
        return of(sentence, i) != null;
    }

    private static Tense look(Sentence sentence, int from, int step) {
        int end = from + step * REACH;
        for (int i = from; i != end && i >= 0 && i < sentence.size(); i += step) {
            if (sentence.gap(step > 0 ? i - 1 : i).indexOf(';') >= 0) {
                return UNKNOWN;
            }
            Tense tense = of(sentence, i);
            if (tense != null) {
                return tense;
            }
        }
        return UNKNOWN;
    }

    /** What one word shows; null for nothing. */
    private static @Nullable Tense of(Sentence sentence, int i) {
        String word = sentence.word(i);
        if (AHEAD.contains(word) || isDestined(sentence, i) || isSet(sentence, i)) {
            return FUTURE;
        }
        return BEHIND.contains(word) || isEnglishPast(word) || isSlavicPast(word) ? PAST : null;
    }

    /** "is to meet". */
    private static boolean isDestined(Sentence sentence, int i) {
        return sentence.word(i).equals("to") && IS.contains(sentence.word(i - 1));
    }

    /** "is set to meet", "due on Friday"; not "adopted a set of laws", "due to the war". */
    private static boolean isSet(Sentence sentence, int i) {
        String next = sentence.word(i + 1);
        return switch (sentence.word(i)) {
            case "set" -> next.equals("to") || next.equals("for");
            case "due" ->
                    next.equals("on")
                            || next.equals("in")
                            || next.equals("for")
                            || (next.equals("to") && IS.contains(sentence.word(i - 1)));
            default -> false;
        };
    }

    private static boolean isEnglishPast(String word) {
        return word.length() > 3 && word.endsWith("ed") && !NO_PAST.contains(word);
    }

    private static boolean isSlavicPast(String word) {
        return word.length() > 4
                && word.charAt(0) >= 'а'
                && word.charAt(0) <= 'ґ'
                && SLAVIC_PAST.stream().anyMatch(word::endsWith);
    }
}
