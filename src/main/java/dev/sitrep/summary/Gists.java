package dev.sitrep.summary;

import com.google.re2j.Pattern;

import dev.sitrep.actor.Actors;
import dev.sitrep.actor.Mention;
import dev.sitrep.actor.Mentions;
import dev.sitrep.actor.Named;
import dev.sitrep.actor.Places;
import dev.sitrep.beat.Beat;
import dev.sitrep.reading.Reader;
import dev.sitrep.source.Outlets;
import dev.sitrep.story.StatusRule;
import dev.sitrep.text.Concepts;
import dev.sitrep.text.Numbers;
import dev.sitrep.text.Span;
import dev.sitrep.text.Terms;
import dev.sitrep.text.WordList;
import dev.sitrep.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Reads what sentences say. The lists of people and places are read when the first sentence is. */
public final class Gists {
    private static final int MOST_CHARS = 1_000;
    private static final int BEFORE = 14;
    private static final int BEHIND = 16;
    private static final Concepts CONCEPTS = Concepts.shipped();

    private static final String MONTH =
            "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:[a-z]{3,6})?\\.?|січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня"
                    + "|листопада|грудня|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря";

    /** Behind a number of a date, a time or an age: these place a report, and are none of its figures. */
    private static final Pattern NO_FIGURE_BEHIND =
            Pattern.compile(
                    "(?i)^(?:(?:st|nd|rd|th)? (?:"
                            + MONTH
                            + ")|[- ]?years?[- ]old|-річн|-летн|[: ]{1,2}\\d\\d|:\\d\\d| ?[ap]\\. ?m|,$|, (?:of|who|from|was|is|has)\\b)");

    private static final Pattern NO_FIGURE_BEFORE =
            Pattern.compile("(?i)(?:(?:^|[^\\p{L}])(?:" + MONTH + "|age|aged) |\\d: ?)$");

    /** Words that place a report or say who says so, and tell nothing of what happened. */
    private static final Set<String> LIGHT =
            WordList.of(
                    """
                    ~monday ~tuesday ~wednesday ~thursday ~friday ~saturday ~sunday ~night ~statement
                    monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
                    januari februari march april may june juli august septemb octob novemb decemb
                    jan feb mar apr jun jul aug sep sept oct nov dec am pm est edt gmt bst ist et
                    today yesterday tomorrow earli earlier late later latest hour minut day week weekend month year morn
                    afternoon even night time moment ago old age aged recent
                    say said tell told announc report accord add state spokesman spokeswoman spokesperson statement publish
                    updat post news newspap media sourc detail list describ call note explain comment
                    mr mrs ms dr former presid prime minist secretari gov governor senat rep chief offici top head leader
                    also first last new now still just much mani more most sever one two well make made take took come came
                    get got go went look see back includ follow use know known way thing near almost around rough intend expect
                    """);

    private final Supplier<Reader> reader;

    public Gists(Supplier<Reader> reader) {
        this.reader = reader;
    }

    /** With the lists that come with Sitrep. */
    public static Gists shipped() {
        return new Gists(new Shipped());
    }

    /** Made when first asked for: it takes a third of a second. */
    private static final class Shipped implements Supplier<Reader> {
        private @Nullable Reader made;

        @Override
        public synchronized Reader get() {
            Reader known = made;
            if (known == null) {
                known =
                        new Reader(
                                Beat.shipped(),
                                Outlets.shipped(),
                                Actors.shipped(),
                                Places.shipped());
                made = known;
            }
            return known;
        }
    }

    /** What a sentence says. */
    public Gist of(String sentence, String language) {
        String text = sentence.substring(0, Math.min(sentence.length(), MOST_CHARS));
        Set<String> marks = new HashSet<>();
        StringBuilder rest = new StringBuilder(text);
        Mentions mentions = reader.get().mentions(text, language);
        addNames(mentions.actors(), marks, rest);
        addNames(mentions.places(), marks, rest);
        for (Numbers.Found number : Numbers.of(rest.toString(), language)) {
            if (isFigure(text, number)) {
                marks.add("#" + number.value());
            }
            blank(rest, number.span());
        }
        String words = rest.toString();
        for (Span span : Words.spans(words)) {
            String word = span.of(words);
            String concept = CONCEPTS.of(word);
            if (concept == null) {
                marks.addAll(Terms.of(word, language));
            } else {
                marks.add("~" + concept);
            }
        }
        marks.removeAll(LIGHT);
        return new Gist(language, Statement.denies(text), StatusRule.looksAhead(text), marks);
    }

    private static <T extends Named> void addNames(
            List<Mention<T>> named, Set<String> marks, StringBuilder rest) {
        for (Mention<T> mention : named) {
            marks.add("@" + mention.who().name());
            mention.inText().forEach(span -> blank(rest, span));
        }
    }

    private static boolean isFigure(String text, Numbers.Found number) {
        Span span = number.span();
        String word = span.of(text);
        boolean year = word.length() == 4 && number.value() >= 1900 && number.value() < 2100;
        String before = text.substring(Math.max(0, span.start() - BEFORE), span.start());
        String behind = text.substring(span.end(), Math.min(text.length(), span.end() + BEHIND));
        boolean age = before.endsWith(", ") && behind.startsWith(",") && word.length() <= 2;
        return !year
                && !age
                && !NO_FIGURE_BEHIND.matcher(behind).find()
                && !NO_FIGURE_BEFORE.matcher(before).find();
    }

    private static void blank(StringBuilder text, Span span) {
        for (int i = span.start(); i < Math.min(span.end(), text.length()); i++) {
            text.setCharAt(i, ' ');
        }
    }
}
