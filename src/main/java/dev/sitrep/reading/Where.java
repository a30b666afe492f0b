package dev.sitrep.reading;

import dev.sitrep.text.Span;
import dev.sitrep.text.WordList;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The places that a sentence names: capitalised words behind "in", "near", "the city of" and the like. */
final class Where {
    private static final Set<String> AT =
            WordList.of(
                    "in at near outside around across against into inside hit struck on over from в у на під біля поблизу по под около возле "
                            + "над неподалік");

    private static final Set<String> KINDS =
            WordList.of(
                    "city town village port region province district capital area suburb settlement oblast island state county country resort");

    private static final Set<String> TIMES =
            WordList.of(
                    "january february march april may june july august september october november december jan feb mar apr jun jul aug sept "
                            + "sep oct nov dec monday tuesday wednesday thursday friday saturday sunday christmas telegram facebook twitter x i english");

    private static final List<String> NATIONS =
            List.of("ian", "ians", "ese", "ish", "eans", "-based", "-led", "-backed", "-held");
    private static final Set<String> NATIONAL =
            WordList.of(
                    "israeli israelis iraqi pakistani saudi yemeni french german dutch greek swiss american americans arab afghan western eastern soviet chechen nordic baltic"
                            + " european korean african mexican houthi houthis republicans democrats republican democratic senate congress parliament");

    private static final Set<String> COUNTRIES_IN_CAPITALS =
            WordList.of("us uk uae usa drc dprk сша оае оаэ рф кндр кнр");

    private static final Set<String> BODIES =
            WordList.of(
                    "university ministry agency council committee commission court bank union nations house party army force forces tournament "
                            + "championship league cup dollars euros pounds company group institute office department conference press telegraph times "
                            + "post journal news nato");

    private static final int REACH = 5;
    private static final int LONGEST = 4;

    private Where() {}

    /** In order; of a name of several words all of them. */
    static List<Span> in(Sentence sentence) {
        List<Span> places = new ArrayList<>();
        for (int i = 1; i < sentence.size(); i++) {
            if (!sentence.isCapitalised(i) || TIMES.contains(sentence.word(i))) {
                continue;
            }
            boolean place = isBehindPreposition(sentence, i);
            int last = i;
            while (last + 1 < sentence.size()
                    && last - i < LONGEST
                    && sentence.isCapitalised(last + 1)
                    && sentence.gap(last).equals(" ")
                    && !isPossessive(sentence.word(last))
                    && !TIMES.contains(sentence.word(last + 1))) {
                last++;
            }
            if (place
                    && !isNation(sentence, i, last)
                    && !isPossessive(sentence.word(last))
                    && !isBody(sentence, i, last)) {
                places.add(new Span(sentence.start(i), sentence.end(last)));
            }
            i = last;
        }
        return places;
    }

    /** The one nearest to an offset; what stands before it is as if twice as far, for "killed 5 in Velmora, 3 in Osk" is the order of reports. */
    static @Nullable String nearest(List<Span> places, int offset, String text) {
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (places.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Span before = low > 0 ? places.get(low - 1) : null;
        Span behind = low < places.size() ? places.get(low) : null;
        if (before == null || behind == null) {
            Span only = before == null ? behind : before;
            return only == null ? null : only.of(text);
        }
        boolean first = (offset - before.end()) * 2 < behind.start() - offset;
        return (first ? before : behind).of(text);
    }

    /** Small words may stand between: "in the eastern city of". */
    private static boolean isBehindPreposition(Sentence sentence, int word) {
        for (int i = word - 1; i >= Math.max(0, word - REACH); i--) {
            if (!sentence.flowsOn(i) || Character.isDigit(sentence.word(i).charAt(0))) {
                return false;
            }
            if (AT.contains(sentence.word(i))) {
                return true;
            }
            boolean ofPlace = sentence.word(i).equals("of") && KINDS.contains(sentence.word(i - 1));
            if ((sentence.word(i).equals("of") && !ofPlace) || sentence.isCapitalised(i)) {
                return ofPlace;
            }
        }
        return false;
    }

    /** "in Russian waters": an adjective names no place. */
    private static boolean isNation(Sentence sentence, int first, int last) {
        String word = sentence.word(last);
        boolean ending = first == last && NATIONS.stream().anyMatch(word::endsWith);
        return ending
                || NATIONAL.contains(word)
                || (Endings.isCyrillic(word) && isCyrillicAdjective(word));
    }

    /** "повідомили в ДСНС", "at the National University", "in the G7": who is in it or said it, not where. */
    private static boolean isBody(Sentence sentence, int first, int last) {
        String written = sentence.text().substring(sentence.start(last), sentence.end(last));
        boolean acronym =
                first == last
                        && written.length() > 1
                        && written.equals(written.toUpperCase(Locale.ROOT))
                        && !COUNTRIES_IN_CAPITALS.contains(sentence.word(last));
        return acronym || BODIES.contains(sentence.word(last));
    }

    private static boolean isCyrillicAdjective(String word) {
        int cut = Math.max(word.lastIndexOf("ськ"), word.lastIndexOf("ск"));
        return cut > 0
                && word.length() - cut >= 4
                && word.length() - cut <= 6
                && Endings.isAdjective(word);
    }

    private static boolean isPossessive(String word) {
        return word.endsWith("'s");
    }
}
