package dev.sitrep.difference;

import dev.sitrep.difference.Contradiction.Kind;
import dev.sitrep.text.Span;
import dev.sitrep.text.WordList;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where and when one meeting or ceremony was. An article that names one town or one day for it is held against another that names another one, where both have
 * the same parties and neither names the other's. Two strikes on two towns are two strikes, so only what happens once is looked at; days must be two apart.
 */
final class Occasions {
    private static final Set<String> ONCE =
            WordList.of(
                    "talks meeting summit negotiations conference ceremony funeral hearing signing inauguration trial переговори переговорів зустріч саміт церемонія"
                            + " переговоры переговоров встреча саммит церемония");

    private static final int SENTENCES = 12;
    private static final int SHARED_NAMES = 2;
    private static final Duration ONE_EVENT = Duration.ofDays(1);

    private Occasions() {}

    record Occasion(
            Sentence sentence,
            String what,
            Set<String> towns,
            Set<String> days,
            Set<String> allDays,
            Named named) {
        boolean isWith(Occasion other) {
            Set<String> parties = new HashSet<>(sentence.names());
            parties.retainAll(other.sentence.names());
            return what.equals(other.what)
                    && parties.size() >= SHARED_NAMES
                    && sentence.ahead() == other.sentence.ahead()
                    && !sentence.open()
                    && !other.sentence.open();
        }

        /** Two towns for one day. */
        boolean isElsewhere(Occasion other) {
            return towns.size() == 1
                    && other.towns.size() == 1
                    && !towns.equals(other.towns)
                    && !Weekdays.areApart(days, other.days)
                    && !named.names(other.towns)
                    && !other.named.names(towns);
        }

        /** Two days, in one town where both name one. */
        boolean isAtAnotherTime(Occasion other) {
            boolean here = towns.isEmpty() || other.towns.isEmpty() || towns.equals(other.towns);
            return here
                    && allDays.size() == 1
                    && Weekdays.areApart(days, other.days)
                    && Weekdays.areApart(allDays, other.allDays);
        }
    }

    /** The first such difference of place and the first of time. */
    static List<Contradiction> differing(List<Read> reads) {
        List<List<Occasion>> articles = reads.stream().map(Read::occasions).toList();
        List<Contradiction> found = new ArrayList<>();
        Contradiction place = first(articles, Occasion::isElsewhere);
        Contradiction time = first(articles, Occasion::isAtAnotherTime);
        if (place != null) {
            found.add(place);
        }
        if (time != null) {
            found.add(time);
        }
        return found;
    }

    private interface Test {
        boolean differs(Occasion one, Occasion other);
    }

    private static @Nullable Contradiction first(List<List<Occasion>> articles, Test test) {
        for (int i = 0; i < articles.size(); i++) {
            for (int j = i + 1; j < articles.size(); j++) {
                for (Occasion one : articles.get(i)) {
                    for (Occasion other : articles.get(j)) {
                        if (isNear(one, other) && one.isWith(other) && test.differs(one, other)) {
                            return new Contradiction(
                                    Kind.CONFLICT,
                                    List.of(one.sentence().claim(), other.sentence().claim()));
                        }
                    }
                }
            }
        }
        return null;
    }

    private static boolean isNear(Occasion one, Occasion other) {
        return Duration.between(
                                one.sentence().article().publishedOrArrived(),
                                other.sentence().article().publishedOrArrived())
                        .abs()
                        .compareTo(ONE_EVENT)
                <= 0;
    }

    /** Of each kind the first that the article tells of, where it has one town only for all of that kind. */
    static List<Occasion> in(Read read) {
        List<Occasion> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Set<String> days = new HashSet<>();
        List<Span> sentences = read.sentences().stream().limit(SENTENCES).toList();
        List<SentenceWords> all = sentences.stream().map(s -> new SentenceWords(read, s)).toList();
        all.forEach(words -> days.addAll(Weekdays.of(words)));
        for (SentenceWords words : all) {
            String what = what(words);
            if (what != null && seen.add(what)) {
                found.add(
                        new Occasion(
                                Sentence.of(read, words.span()),
                                what,
                                Places.venues(words.text(), words.language()),
                                Weekdays.of(words),
                                days,
                                new Named(read)));
            }
        }
        return found;
    }

    private static @Nullable String what(SentenceWords words) {
        for (int i = 0; i < words.size(); i++) {
            if (ONCE.contains(words.word(i))) {
                return words.stem(i);
            }
        }
        return null;
    }
}
