package dev.sitrep.story;

import com.google.re2j.Pattern;

import dev.sitrep.article.Article;
import dev.sitrep.reading.Day;
import dev.sitrep.reading.Days;
import dev.sitrep.reading.EventDay;
import dev.sitrep.reading.Genre;
import dev.sitrep.text.Sentences;
import dev.sitrep.text.Span;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** Reads from one article's title and opening sentences where its event stands, and on which days it is. */
final class StatusReader {
    private static final int OPENING_SENTENCES = 3;

    /** Where the title tells nothing, of the opening only so many may. */
    private static final int FIRST_SENTENCES = 2;

    private static final int LEAD_CHARS = 400;
    private static final int HEAD_CHARS = 2_000;

    /** Titles that ask or explain; live pages, round-ups and opinion are told by their {@link Genre}. */
    private static final Pattern NO_REPORT =
            Pattern.compile("(?i)what to (?:expect|know)|what we know|fact[- ]check|at a glance");

    /** Unnamed sources only expect; who has a name announces. */
    private static final Pattern ANNOUNCED =
            Pattern.compile(
                    "(?i)\\b(?:announce[sd]|confirm(?:s|ed)|said|says|told|tells|according to)\\b|(?:оголоси|заяви|повідоми|підтверди|сообщи|объяви|подтверди)[вл]");

    private static final Pattern UNNAMED =
            Pattern.compile(
                    "(?i)familiar with|unnamed|anonym|sources?\\b|reportedly|expected|"
                            + "according to (?:reports?|(?:two|three|several|some|a|an|multiple|the)? ?(?:people|persons?|officials?|diplomats?|sources?|media|aides?))|"
                            + "\\b(?:an|two|three|several|some|senior|us|u\\.s\\.) (?:\\p{L}+ )?(?:officials?|diplomats?|aides?|people|persons?)\\b|"
                            + "(?:reuters|politico|axios|bloomberg|cnn|media|newspaper) report|"
                            + "неназван|джерел|источник|собеседник|співрозмовник|очіку|ожида");

    private StatusReader() {}

    /** Whether it reports one event: no opinion, no live page, no round-up. */
    static boolean isReport(Article article) {
        Genre genre = Genre.of(article);
        return genre.isOfOneEvent()
                && genre.isReporting()
                && !NO_REPORT.matcher(article.title()).find();
    }

    /** What the article reports; null where it tells of no event with such stages, or is no report. */
    static @Nullable Reported read(Article article) {
        String title = article.title();
        if (!StatusWords.ABOUT.matcher(title).find() || !isReport(article)) {
            return null;
        }
        String head = article.text().substring(0, Math.min(HEAD_CHARS, article.text().length()));
        Status status = StatusWords.ofTitle(title);
        Span span = new Span(0, 0);
        List<Span> sentences = Sentences.split(head, article.language());
        for (int i = 0; i < Math.min(OPENING_SENTENCES, sentences.size()); i++) {
            Status stage = StatusWords.ofSentence(sentences.get(i).of(head));
            if (stage != null
                    && (goesFurther(stage, status) || (status == null && i < FIRST_SENTENCES))) {
                status = stage;
                span = sentences.get(i);
            }
        }
        return status == null ? null : reported(announced(status, title, head), article, span);
    }

    /** Within one article the opening sentences refine the title: "hold talks" may be going on, or over for today. */
    private static boolean goesFurther(Status stage, @Nullable Status known) {
        return known == Status.HELD && stage == Status.UNDER_WAY;
    }

    /** A plan that somebody with a name tells is announced. */
    private static Status announced(Status status, String title, String head) {
        if (status != Status.EXPECTED) {
            return status;
        }
        String told = title + "\n" + head.substring(0, Math.min(LEAD_CHARS, head.length()));
        boolean named = ANNOUNCED.matcher(told).find() && !UNNAMED.matcher(told).find();
        return named ? Status.ANNOUNCED : status;
    }

    private static Reported reported(Status status, Article article, Span span) {
        LocalDate published = Days.published(article);
        Day event = EventDay.of(article).orElse(null);
        Day told = status == Status.UNDER_WAY ? lastDayIn(span, article, published) : null;
        if (told == null && status == Status.UNDER_WAY && published != null) {
            told = new Day(published, published, span, Day.Named.COUNTED);
        }
        LocalDate from = event == null ? null : event.from();
        LocalDate to = event == null ? null : event.to();
        if (told != null) {
            from = from == null || told.from().isBefore(from) ? told.from() : from;
            to = to == null || told.to().isAfter(to) ? told.to() : to;
        }
        boolean past = to != null && published != null && to.isBefore(published.minusDays(1));
        boolean planned = status == Status.EXPECTED || status == Status.ANNOUNCED;
        Standing standing =
                past && planned
                        ? new Standing(status, article.id(), span, null, null)
                        : new Standing(status, article.id(), span, from, to);
        return new Reported(standing, published);
    }

    /** The last day that the sentence of a status names, from the day of publication on. */
    private static @Nullable Day lastDayIn(
            Span span, Article article, @Nullable LocalDate published) {
        String sentence = span.length() == 0 ? article.title() : span.of(article.text());
        return Days.in(sentence, article.language(), published).stream()
                .filter(day -> published != null && !day.to().isBefore(published))
                .reduce((first, second) -> second)
                .orElse(null);
    }

    /**
     * What one article says of where its event stands.
     *
     * @param published the article's day; null where that is not known
     */
    record Reported(Standing standing, @Nullable LocalDate published) {
        Status status() {
            return standing.status();
        }

        /** Whether it takes the place of what an earlier article reported. */
        boolean supersedes(Reported known) {
            return switch (status()) {
                case ANNOUNCED -> !StatusRule.hasBegun(known.status());
                case EXPECTED ->
                        !StatusRule.hasBegun(known.status())
                                && (known.status() != Status.ANNOUNCED
                                        || (standing.to() != null && !known.isOn(standing)));
                case UNDER_WAY -> !isOver(known) || goesOnAfter(known);
                case HELD, ENDED_WITHOUT_RESULT ->
                        known.status() != Status.UNDER_WAY || !stillGoesOn(known);
                case POSTPONED, CANCELLED ->
                        known.status() != Status.HELD
                                && known.status() != Status.ENDED_WITHOUT_RESULT;
                case DENIED -> true;
            };
        }

        private static boolean isOver(Reported known) {
            return known.status() == Status.HELD || known.status() == Status.ENDED_WITHOUT_RESULT;
        }

        private boolean isOn(Standing other) {
            return standing.to() != null && standing.to().equals(other.to());
        }

        /** Whether it sees the event going on, on a day behind that on which it was held. */
        private boolean goesOnAfter(Reported known) {
            LocalDate held = known.standing.to() == null ? known.published : known.standing.to();
            LocalDate until = standing.to();
            return held != null
                    && until != null
                    && until.isAfter(held)
                    && (published == null || !published.isBefore(held));
        }

        /** "Held on Saturday" does not end what was to go on on Sunday, until a report of Sunday comes. */
        private boolean stillGoesOn(Reported known) {
            LocalDate until = known.standing.to();
            LocalDate held = standing.to();
            if (until == null || published == null) {
                return false;
            }
            return held == null ? published.isBefore(until) : held.isBefore(until);
        }
    }
}
