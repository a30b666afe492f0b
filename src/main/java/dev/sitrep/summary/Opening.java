package dev.sitrep.summary;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

import dev.sitrep.text.Phrases;
import dev.sitrep.text.Span;
import dev.sitrep.text.WordList;

import java.util.Set;

/**
 * What may be left out at the start of a sentence, so that the rest stands alone and says the same: a dateline, "However,", and a few words that only
 * lead over from the sentence before ("During his visit,"). Never a condition, a hedge or an attribution.
 */
final class Opening {
    /** "KYIV, Dec. 21 (Interfax-Ukraine) - ", "Miami, Dec. 21, 2025 – ", "(AFP) — ", "WEST PALM BEACH, Fla.—". */
    private static final Pattern DATELINE =
            Pattern.compile(
                    "^(?:\\p{Lu}[\\p{L}.'’-]+(?:[ ,/]+[\\p{L}.'’-]+){0,5}[ ,]*(?:\\d{1,2}(?:[ ,]+\\p{L}+)?)?(?:,? \\d{4})?[ ,]*(?:\\([^()]{2,40}\\))|"
                            + "\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+)?(?:, [\\p{L}.]+)?, (?:\\p{L}{3,9}\\.? \\d{1,2}|\\d{1,2} \\p{L}{3,10})(?:,? \\d{4})?|\\([^()]{2,40}\\)|"
                            + "\\p{Lu}{3,}(?: \\p{Lu}{2,})*(?:, [\\p{L} .]{2,20})?)(?:\\s*[-–—]{1,2}\\s+|\\s*—\\s*)");

    private static final int LONGEST_DATELINE = 90;

    /** Only lead over, with a comma behind them. */
    private static final Phrases<Boolean> CONNECTIVES =
            Phrases.ofLines(
                    """
                    however
                    meanwhile
                    moreover
                    furthermore
                    additionally
                    in addition
                    also
                    still
                    indeed
                    in fact
                    of course
                    for example
                    for instance
                    at the same time
                    on the other hand
                    nevertheless
                    nonetheless
                    that said
                    in turn
                    instead
                    likewise
                    similarly
                    besides
                    for his part
                    for her part
                    for its part
                    for their part
                    in response
                    after that
                    but
                    and
                    so
                    yet
                    then
                    then again
                    однак
                    проте
                    водночас
                    тим часом
                    крім того
                    окрім цього
                    також
                    натомість
                    отже
                    при цьому
                    у свою чергу
                    зі свого боку
                    до того ж
                    але
                    а
                    однако
                    при этом
                    тем временем
                    между тем
                    кроме того
                    кроме этого
                    также
                    впрочем
                    в то же время
                    в свою очередь
                    со своей стороны
                    к тому же
                    вместе с тем
                    но
                    """);

    /** Only lead over, without a comma as well. "And" goes on with what was said before: it stays, and needs it. */
    private static final Phrases<Boolean> CONJUNCTIONS =
            Phrases.ofLines(
                    """
                    but
                    але
                    проте
                    однак
                    водночас
                    натомість
                    тим часом
                    при цьому
                    также
                    но
                    однако
                    при этом
                    тем временем
                    между тем
                    в то же время
                    """);

    /** Behind these the conjunction joins more than two sentences. */
    private static final Set<String> NOT_BEFORE =
            WordList.of("for if unless when while yet so then not якщо если коли когда не");

    private static final Set<String> PHRASE_STARTS =
            WordList.of("during after before following amid on at");
    private static final Phrases<Boolean> PHRASES =
            Phrases.ofLines("as part of\nalong with\nin addition to");
    private static final Set<String> POINTING =
            WordList.of("that this these those his her its their such him them");
    private static final Set<String> CONDITIONAL = WordList.of("would could might may will if not");
    private static final int LONGEST_PHRASE = 8;
    private static final int LEAST_REST = 7;

    private Opening() {}

    /** The sentence without what can be left out at its start. */
    static Span without(String text, Span sentence) {
        Span rest = withoutDateline(text, sentence);
        Span shorter = withoutConnective(text, rest);
        return withoutPointingPhrase(text, shorter);
    }

    /** The sentence without a dateline. */
    static Span withoutDateline(String text, Span sentence) {
        int end = Math.min(sentence.end(), sentence.start() + LONGEST_DATELINE);
        String head = text.substring(sentence.start(), end);
        if (head.indexOf('-') < 0 && head.indexOf('–') < 0 && head.indexOf('—') < 0) {
            return sentence;
        }
        Matcher dateline = DATELINE.matcher(head);
        return dateline.find() && dateline.end() < sentence.length()
                ? new Span(sentence.start() + dateline.end(), sentence.end())
                : sentence;
    }

    private static Span withoutConnective(String text, Span sentence) {
        SentenceWords words = new SentenceWords(sentence.of(text));
        if (words.size() < LEAST_REST || words.start(0) > 0) {
            return sentence;
        }
        var spelled = CONNECTIVES.longestAt(words.words(), 0);
        if (spelled != null && words.gap(spelled.end() - 1).equals(", ")) {
            return from(text, words, spelled.end(), sentence);
        }
        var joined = CONJUNCTIONS.longestAt(words.words(), 0);
        return joined != null
                        && words.gap(joined.end() - 1).equals(" ")
                        && !NOT_BEFORE.contains(words.word(joined.end()))
                ? from(text, words, joined.end(), sentence)
                : sentence;
    }

    /** "During his visit, Mr. Roe met …": the time is told by the sentence before, which may not be there. */
    private static Span withoutPointingPhrase(String text, Span sentence) {
        SentenceWords words = new SentenceWords(sentence.of(text));
        boolean starts =
                PHRASE_STARTS.contains(words.word(0))
                        || PHRASES.longestAt(words.words(), 0) != null;
        int rest = starts && words.start(0) == 0 ? words.afterComma(LONGEST_PHRASE) : -1;
        if (rest < 0 || words.size() - rest < LEAST_REST || !words.isCapitalised(rest)) {
            return sentence;
        }
        boolean points = false;
        for (int i = 0; i < rest; i++) {
            points |= POINTING.contains(words.word(i));
            if (i > 0 && Character.isDigit(words.word(i).charAt(0))) {
                return sentence;
            }
        }
        boolean conditional = words.words().stream().skip(rest).anyMatch(CONDITIONAL::contains);
        return points && !conditional ? from(text, words, rest, sentence) : sentence;
    }

    private static Span from(String text, SentenceWords words, int index, Span sentence) {
        int start = sentence.start() + words.start(index);
        while (start > sentence.start() && "\"“«„($€£".indexOf(text.charAt(start - 1)) >= 0) {
            start--;
        }
        return new Span(start, sentence.end());
    }
}
