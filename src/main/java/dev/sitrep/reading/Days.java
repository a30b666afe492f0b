package dev.sitrep.reading;

import dev.sitrep.article.Article;
import dev.sitrep.text.Sentences;
import dev.sitrep.text.Span;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the days that a text names, in English, Ukrainian and Russian, and tells which they are by the day on which it was published.
 *
 * <p>The rules: a weekday is the last such day where the words around speak of what was, the next where they speak of what is to come, the nearest else;
 * the day of publication counts as both ("met on Saturday" on a Saturday is today). "Last Friday" lies before it, "next Friday" in the week after. A date without
 * a year is resolved in the same way among three years. "This weekend" told as past on a Monday is the one that was. Weeks run from Monday. "Today" and "tomorrow" in a quotation
 * may have been said the day before, so they are two days wide; "overnight" is the day before and the day.
 *
 * <p>A text tells no zone, so each day may be off by one: {@link Day#isApartFrom}. Months, seasons, "in the coming days" and days of no certain week
 * ("every Friday", "Black Friday") are no days. Linear in the text; a sentence is read for {@value #LONGEST_SENTENCE} characters.
 */
public final class Days {
    private static final int LONGEST_SENTENCE = 4_000;

    private Days() {}

    /** The days that an article's text names, in order; only full dates where it is not known when it was published. */
    public static List<Day> in(Article article) {
        return in(article.text(), article.language(), published(article));
    }

    /** The days that its title names. */
    public static List<Day> inTitle(Article article) {
        return in(article.title(), article.language(), published(article));
    }

    /** @param published null where it is not known; then only full dates are found */
    public static List<Day> in(String text, String language, @Nullable LocalDate published) {
        List<Day> days = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int line = text.indexOf('\n', from);
            int to = line < 0 ? text.length() : line;
            if (DayCues.in(text, from, to)) {
                readLine(text.substring(from, to), from, language, published, days);
            }
            from = to + 1;
        }
        return days;
    }

    private static void readLine(
            String line,
            int start,
            String language,
            @Nullable LocalDate published,
            List<Day> into) {
        for (Span span : Sentences.split(line, language)) {
            int end = Math.min(span.end(), span.start() + LONGEST_SENTENCE);
            if (DayCues.in(line, span.start(), end)) {
                Sentence sentence = new Sentence(line.substring(span.start(), end));
                for (Day day : of(sentence, published)) {
                    into.add(day.movedBy(start + span.start()));
                }
            }
        }
    }

    /** The day on which an article was published, in UTC; null for one from a file that says nothing of it. */
    public static @Nullable LocalDate published(Article article) {
        return article.published() == null && article.feedId() == 0
                ? null
                : LocalDate.ofInstant(article.publishedOrArrived(), ZoneOffset.UTC);
    }

    /** The days of one sentence, in order. */
    static List<Day> of(Sentence sentence, @Nullable LocalDate published) {
        List<Day> days = new ArrayList<>();
        DayReader reader = new DayReader(sentence, published);
        for (int i = 0; i < sentence.size(); ) {
            i = reader.readAt(i, days);
        }
        return days;
    }
}
