package dev.sitrep.difference;

import com.google.re2j.Pattern;

import dev.sitrep.article.Article;
import dev.sitrep.reading.Figure;
import dev.sitrep.text.Span;
import dev.sitrep.text.WordList;
import dev.sitrep.text.WordRow;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Set;

/** The words of one sentence of an article, counted in the article's text. */
final class SentenceWords extends WordRow {
    /** What is longer is a table or a trap. */
    private static final int LONGEST = 2_000;

    /** Sources, not victims nor guests: "two people familiar with the matter". */
    private static final Set<String> VOICES =
            WordList.of(
                    "people persons officials sources diplomats aides advisers insiders executives lawmakers witnesses experts analysts person men women others"
                            + " чиновників джерел джерела дипломатів осіб людей чиновников источников источника дипломатов человек");

    private static final Set<String> PARENTS =
            WordList.of("mother mom mum father dad parent parents grandmother grandfather");

    private static final Set<String> VOICES_DO =
            WordList.of(
                    "familiar briefed said say told close knowledge speaking spoke aware involved confirmed added claimed knowledgeable обізнаних знайомих осведомленных знакомых сказали"
                            + " повідомили сообщили рассказали");

    private static final Pattern BALLOT = Pattern.compile("^(?:[-–—]| to )\\d");
    private static final int VOICE_REACH = 4;

    private final Article article;
    private final Stemming stemming;
    private final Span span;
    private Places.@Nullable Where places;

    SentenceWords(Read read, Span sentence) {
        super(
                read.article()
                        .text()
                        .substring(
                                sentence.start(),
                                Math.min(sentence.end(), sentence.start() + LONGEST)));
        this.article = read.article();
        this.stemming = read.stemming();
        this.span = sentence;
    }

    Span span() {
        return span;
    }

    String language() {
        return article.language();
    }

    /** A word's stem; empty for words without meaning of their own, and for numbers. */
    String stem(int i) {
        return stemming.of(written(i), word(i));
    }

    /** The first word that ends behind an offset of the article; the count of words where none does. */
    int at(int offset) {
        int inside = offset - span.start();
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (end(middle) > inside) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    Places.Where places() {
        if (places == null) {
            places = Places.in(text(), language());
        }
        return places;
    }

    /** A number in pieces ("1, 400"), of nothing that is said, or of the sources that speak. */
    boolean isNoFigure(Figure figure) {
        return figure.what().isEmpty()
                || figure.number().end() - span.start() > text().length()
                || isInPieces(figure.number())
                || isConverted(figure)
                || isOffspring(figure)
                || isVoice(figure);
    }

    /** "52-47", "52 to 47". */
    boolean isBallot(Figure figure) {
        int end = figure.number().end() - span.start();
        String behind =
                text().substring(
                                Math.min(end, text().length()), Math.min(end + 5, text().length()));
        return figure.what().startsWith("votes") && BALLOT.matcher(behind).find();
    }

    private boolean isInPieces(Span number) {
        String whole = article.text();
        int end = number.end();
        boolean behind =
                end + 2 < whole.length()
                        && ".,:".indexOf(whole.charAt(end)) >= 0
                        && whole.charAt(end + 1) == ' '
                        && Character.isDigit(whole.charAt(end + 2));
        int start = number.start();
        boolean before =
                start >= 3
                        && whole.charAt(start - 1) == ' '
                        && ".,:".indexOf(whole.charAt(start - 2)) >= 0
                        && Character.isDigit(whole.charAt(start - 3));
        return behind || before;
    }

    /** "85 million euros ($108 million)": every outlet has its own rate. */
    private boolean isConverted(Figure figure) {
        int start = Math.max(0, figure.span().start() - span.start() - 1);
        int from = Math.max(0, start - 3);
        int number = Math.max(from, figure.number().start() - span.start());
        return text().substring(from, Math.min(text().length(), number)).contains("(")
                && article.text().indexOf(')', figure.number().end()) - figure.number().end() < 12
                && article.text().indexOf(')', figure.number().end()) >= 0;
    }

    /** "a mother of 12". */
    private boolean isOffspring(Figure figure) {
        int number = at(figure.number().start());
        return word(number - 1).equals("of") && PARENTS.contains(word(number - 2));
    }

    private boolean isVoice(Figure figure) {
        if (figure.isOfPeople() || !VOICES.contains(figure.unit().toLowerCase(Locale.ROOT))) {
            return false;
        }
        int behind = at(figure.span().end());
        for (int i = behind; i < Math.min(size(), behind + VOICE_REACH); i++) {
            if (VOICES_DO.contains(word(i))) {
                return true;
            }
        }
        return word(at(figure.span().start()) - 1).equals("to");
    }
}
