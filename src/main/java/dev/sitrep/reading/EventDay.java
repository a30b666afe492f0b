package dev.sitrep.reading;

import dev.sitrep.article.Article;
import dev.sitrep.text.Sentences;
import dev.sitrep.text.Span;
import dev.sitrep.text.WordList;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The day of the event that an article reports, from its title and opening sentences.
 *
 * <p>It is the first day named there that is not the day of a statement ("said on Monday", "on Monday, he told reporters"), nor of what went before ("after Friday's
 * vote", "since the 24 February invasion"), nor of a dateline or a caption. Talks that "will continue on Sunday" are held from the day of publication to that day.
 * Where no day is left, it is not known: the day of publication is not taken for it.
 */
public final class EventDay {
    private static final int OPENING_SENTENCES = 4;
    private static final int OPENING_CHARS = 2_000;
    private static final int SHORTEST_SENTENCE = 8;
    private static final int NEAR = 5;
    private static final int SUBJECT = 9;

    private static final Set<String> SAYING =
            WordList.of(
                    "said says say told tells reported reports wrote writes tweeted posted added warned warns announced announces confirmed confirms claimed claims"
                            + " stated according insisted argued vowed pledged promised urged called accused declared acknowledged conceded suggested predicted statement"
                            + " interview address speech published released"
                            + " заявив заявила заявили повідомив повідомила повідомили сказав сказала розповів розповіла написав написала додав підтвердив"
                            + " підтвердила оголосив оголосила оголосили пише пишуть повідомляє повідомляють"
                            + " заявил заявила заявили сообщил сообщила сообщили сказал сказала рассказал рассказала написал написала добавил подтвердил"
                            + " подтвердила объявил объявила объявили пишет пишут сообщает сообщают");
    private static final Set<String> BACKGROUND =
            WordList.of(
                    "after since following until till before ahead despite earlier previous previously від після перед до попри после перед до из-за");
    private static final Set<String> GOING_ON =
            WordList.of(
                    "continue continues resume resumes продовжаться продовжиться триватимуть продолжатся продолжится");
    private static final Set<String> CAPTION =
            WordList.of("photo photograph photos pictured image getty caption фото photo:");

    private EventDay() {}

    /** The day, or the days, of the event; empty where the opening does not tell. */
    public static Optional<Day> of(Article article) {
        LocalDate published = Days.published(article);
        Day day = read(new Sentence(article.title()), published, true);
        if (day != null) {
            return Optional.of(day);
        }
        String head = article.text().substring(0, Math.min(OPENING_CHARS, article.text().length()));
        List<Span> sentences = Sentences.split(head, article.language());
        int read = 0;
        for (Span span : sentences) {
            Sentence sentence = new Sentence(span.of(head));
            boolean prose = sentence.size() >= SHORTEST_SENTENCE && !isCaption(sentence);
            day = prose ? read(sentence, published, false) : null;
            read += prose ? 1 : 0;
            if (day != null || read == OPENING_SENTENCES) {
                break;
            }
        }
        return Optional.ofNullable(day);
    }

    private static @Nullable Day read(
            Sentence sentence, @Nullable LocalDate published, boolean title) {
        for (Day day : Days.of(sentence, published)) {
            int first = wordAt(sentence, day.span().start());
            int last = wordAt(sentence, day.span().end() - 1);
            if (day.named() == Day.Named.WEEK
                    || isDateline(sentence, first, last, day)
                    || isOfStatement(sentence, first, last)
                    || (!title && isBackground(sentence, first))) {
                continue;
            }
            return goesOn(sentence, first, day, published) ? held(day, published) : day;
        }
        return null;
    }

    private static Day held(Day day, @Nullable LocalDate published) {
        boolean later = published != null && published.isBefore(day.from());
        return later && published != null
                ? new Day(published, day.to(), day.span(), day.named())
                : day;
    }

    private static boolean goesOn(
            Sentence sentence, int first, Day day, @Nullable LocalDate published) {
        boolean soon = published != null && !day.from().isAfter(published.plusDays(2));
        return soon && near(sentence, first - NEAR, first, GOING_ON) >= 0;
    }

    /** "Miami, Dec. 21 –", at the beginning. */
    private static boolean isDateline(Sentence sentence, int first, int last, Day day) {
        boolean date = day.named() == Day.Named.WITH_YEAR || day.named() == Day.Named.DATE;
        String gap = sentence.gap(last);
        return date
                && first < NEAR
                && (gap.contains("–") || gap.contains("—") || gap.contains(" - "));
    }

    /** "said in a statement on Monday", "on Monday told", "On Monday, the Kremlin's spokesman said". */
    private static boolean isOfStatement(Sentence sentence, int first, int last) {
        int before = near(sentence, first - NEAR, first, SAYING);
        if (before >= 0 && !hasVerb(sentence, before + 1, first)) {
            return true;
        }
        boolean opens = first <= 2;
        int behind = near(sentence, last + 1, last + 1 + (opens ? SUBJECT : 1), SAYING);
        return behind >= 0 && !hasVerb(sentence, last + 1, behind);
    }

    private static boolean isBackground(Sentence sentence, int first) {
        return near(sentence, first - NEAR, first, BACKGROUND) >= 0;
    }

    private static boolean hasVerb(Sentence sentence, int from, int to) {
        for (int i = Math.max(0, from); i < to; i++) {
            if (Tense.isVerb(sentence, i)) {
                return true;
            }
        }
        return false;
    }

    private static int near(Sentence sentence, int from, int to, Set<String> words) {
        for (int i = Math.max(0, from); i < to; i++) {
            if (words.contains(sentence.word(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isCaption(Sentence sentence) {
        return sentence.words().stream().anyMatch(CAPTION::contains);
    }

    private static int wordAt(Sentence sentence, int offset) {
        int i = 0;
        while (i + 1 < sentence.size() && sentence.start(i + 1) <= offset) {
            i++;
        }
        return i;
    }
}
