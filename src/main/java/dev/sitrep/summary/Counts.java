package dev.sitrep.summary;

import dev.sitrep.article.Article;
import dev.sitrep.reading.Figure;
import dev.sitrep.reading.Figures;
import dev.sitrep.summary.Contradiction.Claim;
import dev.sitrep.summary.Contradiction.Kind;
import dev.sitrep.text.Sentences;
import dev.sitrep.text.Span;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Counts of the killed and the injured that don't agree.
 *
 * <p>Two are compared only where the same became of the people, both count all of them, in the same town, on the same day as far as one is named, in
 * articles at most three days apart, near the top of each: further down stands what happened elsewhere and before. "At least", "up to" and rounding
 * are respected. A later, higher count is an update; a later, lower one a conflict, unless it only repeats what was told before.
 */
final class Counts {
    private static final int TOP_SENTENCES = 10;
    private static final Duration ONE_EVENT = Duration.ofDays(3);
    private static final double TRIFLE = 0.1;
    private static final Set<String> CASUALTIES = Set.of("killed", "injured");

    private Counts() {}

    private record Count(
            Article article,
            Figure figure,
            Span sentence,
            Bounds bounds,
            Set<String> places,
            Set<String> weekdays) {
        Claim claim() {
            Span span = Clause.around(article.text(), sentence, figure.span());
            return new Claim(span.of(article.text()), article.outlet(), article.id(), span);
        }

        Instant time() {
            return article.publishedOrArrived();
        }

        double value() {
            return figure.value();
        }

        boolean says(Count other) {
            return value() == other.value() && comparable(other);
        }

        boolean comparable(Count other) {
            return article.id() != other.article.id()
                    && figure.what().equals(other.figure.what())
                    && Duration.between(time(), other.time()).abs().compareTo(ONE_EVENT) <= 0
                    && !Collections.disjoint(places, other.places)
                    && (weekdays.isEmpty()
                            || other.weekdays.isEmpty()
                            || !Collections.disjoint(weekdays, other.weekdays));
        }
    }

    private record Pair(Count first, Count second) {
        /** The same two counts as articles in a language give them, where any does and their order stays. */
        Pair told(List<Count> counts, String language) {
            Count early = first;
            Count late = second;
            for (Count count : counts) {
                boolean readable = count.article().language().equals(language);
                if (readable && count.says(first) && count.time().isBefore(second.time())) {
                    early = early.article().language().equals(language) ? early : count;
                }
                if (readable && count.says(second) && count.time().isAfter(first.time())) {
                    late = late.article().language().equals(language) ? late : count;
                }
            }
            return new Pair(early, late);
        }

        Contradiction as(Kind kind) {
            return new Contradiction(kind, List.of(first.claim(), second.claim()));
        }
    }

    /**
     * A count that a later one replaced.
     *
     * @param article that gave it
     * @param since when the later one was published
     */
    record Replaced(long article, String what, double from, double by, Instant since) {
        boolean replaces(Figure figure, Article article) {
            return figure.what().equals(what)
                    && figure.value() >= from
                    && figure.value() < by
                    && article.publishedOrArrived().isBefore(since);
        }
    }

    /** For each kind of count at most one update and one conflict. */
    static List<Contradiction> differing(List<Article> articles, String language) {
        List<Count> counts = counts(articles);
        List<Contradiction> found = new ArrayList<>();
        for (String what : kinds(counts)) {
            Pair update = update(counts, what);
            if (update != null) {
                found.add(update.told(counts, language).as(Kind.UPDATE));
            }
            Pair conflict = conflict(counts, what);
            if (conflict != null) {
                found.add(conflict.as(Kind.CONFLICT));
            }
        }
        return found;
    }

    static List<Replaced> replaced(List<Article> articles) {
        List<Count> counts = counts(articles);
        List<Replaced> found = new ArrayList<>();
        for (String what : kinds(counts)) {
            Pair update = update(counts, what);
            if (update != null) {
                Count latest = update.second();
                found.add(
                        new Replaced(
                                update.first().article().id(),
                                what,
                                update.first().value(),
                                latest.value(),
                                latest.time()));
            }
        }
        return found;
    }

    private static List<String> kinds(List<Count> counts) {
        return counts.stream().map(c -> c.figure().what()).distinct().toList();
    }

    /** The first count that was replaced, and the highest that replaced it. */
    private static @Nullable Pair update(List<Count> counts, String what) {
        for (Count early : counts) {
            Count highest = null;
            for (Count late : counts) {
                boolean higher =
                        early.figure().what().equals(what)
                                && late.time().isAfter(early.time())
                                && late.bounds().low() > early.value()
                                && early.comparable(late);
                if (higher && (highest == null || late.value() >= highest.value())) {
                    highest = late;
                }
            }
            if (highest != null) {
                return new Pair(early, highest);
            }
        }
        return null;
    }

    private static @Nullable Pair conflict(List<Count> counts, String what) {
        for (int i = 0; i < counts.size(); i++) {
            Count early = counts.get(i);
            for (Count late : counts.subList(i + 1, counts.size())) {
                boolean sameTime = late.time().equals(early.time());
                if (early.figure().what().equals(what)
                        && (sameTime || late.value() < early.value())
                        && !early.bounds().meets(late.bounds())
                        && !isTrifle(early.value(), late.value())
                        && early.comparable(late)
                        && !toldBefore(counts.subList(0, i), late)) {
                    return new Pair(early, late);
                }
            }
        }
        return null;
    }

    private static boolean isTrifle(double a, double b) {
        return Math.abs(a - b) <= TRIFLE * Math.max(a, b);
    }

    /** A late report often repeats the first count; that is no second opinion. */
    private static boolean toldBefore(List<Count> earlier, Count count) {
        return earlier.stream().anyMatch(e -> e.comparable(count) && e.value() == count.value());
    }

    private static List<Count> counts(List<Article> articles) {
        return articles.stream()
                .sorted(Comparator.comparing(Article::publishedOrArrived))
                .flatMap(article -> of(article).stream())
                .toList();
    }

    /** The first count of each kind that an article gives of the event. */
    private static List<Count> of(Article article) {
        String text = article.text();
        List<Span> sentences = Sentences.split(text, article.language());
        List<Span> top = sentences.subList(0, Math.min(TOP_SENTENCES, sentences.size()));
        List<Count> counts = new ArrayList<>();
        Set<String> told = new HashSet<>();
        if (top.isEmpty()) {
            return counts;
        }
        Set<String> usual = CountScope.places(article.title(), article.language());
        usual.addAll(CountScope.places(top.getFirst().of(text), article.language()));
        for (Figure figure :
                Figures.in(text.substring(0, top.getLast().end()), article.language())) {
            for (Span whole : top) {
                if (whole.start() > figure.span().start()
                        || figure.span().end() > whole.end()
                        || told.contains(figure.what())) {
                    continue;
                }
                Span sentence = SentenceFilter.withoutDateline(text, whole);
                Count count = count(article, figure, sentence, usual);
                if (count != null) {
                    told.add(figure.what());
                    counts.add(count);
                }
            }
        }
        return counts;
    }

    private static @Nullable Count count(
            Article article, Figure figure, Span sentence, Set<String> usual) {
        String words = sentence.of(article.text());
        int number = Math.max(0, figure.number().start() - sentence.start());
        String before = words.substring(0, number);
        String behind =
                words.substring(Math.min(words.length(), figure.number().end() - sentence.start()));
        if (!CASUALTIES.contains(figure.what())
                || !CountScope.isOfTheEvent(figure, before, behind, words)) {
            return null;
        }
        Set<String> own = CountScope.places(words, article.language());
        return new Count(
                article,
                figure,
                sentence,
                Bounds.of(figure),
                own.isEmpty() ? usual : own,
                CountScope.weekdays(words));
    }
}
