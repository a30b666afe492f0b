package dev.sitrep.difference;

import dev.sitrep.difference.Contradiction.Kind;
import dev.sitrep.difference.Matter.Relation;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Figures of one matter that differ.
 *
 * <p>Of two articles each figure is held against the one most like it, so that of "13 points from one and 12 from another" each meets its own. An article
 * that has both values knows both, and then they are no contradiction; a late report that repeats an early count is none either.
 */
final class FigureDifferences {
    /** What only grows while an event goes on, or shrinks as the lost are found. */
    private static final Set<String> GROWING =
            Set.of(
                    "killed",
                    "injured",
                    "missing",
                    "captured",
                    "displaced",
                    "evacuated",
                    "detained",
                    "exchanged");

    /** Conversions and measuring are never exact, nor is who was seen by a doctor. */
    private static final double TRIFLE = 0.03;

    private static final double TRIFLE_OF_PEOPLE = 0.1;
    private static final double LARGE = 20;

    private final List<List<Stated>> articles = new ArrayList<>();
    private final Map<String, Set<Set<Double>>> together = new HashMap<>();

    /**
     * Two figures that differ.
     *
     * @param first of the earlier article
     * @param alike how sure it is that they are of one matter
     */
    record Pair(Stated first, Stated second, Kind kind, double alike) {
        /** What concerns people first; of updates the one to the latest count. */
        private double rank() {
            double people = first.figure().isOfPeople() ? 2 : 0;
            return kind == Kind.UPDATE ? people + 3 - 1 / (1 + second.value()) : people + alike;
        }

        private boolean repeats(Pair other) {
            Set<Double> values = Set.of(first.value(), second.value());
            return first.key().equals(other.first.key())
                    && (first.figure().isOfPeople()
                            || values.contains(other.first.value())
                            || values.contains(other.second.value()));
        }

        boolean isOfPeople() {
            return first.figure().isOfPeople();
        }

        Replaced replaced() {
            return new Replaced(
                    first.article().id(),
                    first.figure().what(),
                    first.value(),
                    second.value(),
                    second.time());
        }
    }

    /** @param reads in order of time */
    FigureDifferences(List<Read> reads) {
        for (Read read : reads) {
            List<Stated> stated = read.stated();
            articles.add(stated);
            Map<String, Set<Double>> values = new HashMap<>();
            stated.forEach(
                    s -> values.computeIfAbsent(s.key(), k -> new HashSet<>()).add(s.value()));
            values.forEach(
                    (key, set) -> together.computeIfAbsent(key, k -> new HashSet<>()).add(set));
        }
    }

    /** Every pair that differs or seems to, of each two values of a matter the one most alike; those most alike first. */
    List<Pair> pairs() {
        Map<String, Pair> best = new LinkedHashMap<>();
        for (int i = 0; i < articles.size(); i++) {
            for (int j = i + 1; j < articles.size(); j++) {
                for (Pair pair : between(articles.get(i), articles.get(j))) {
                    best.merge(
                            name(pair), pair, (old, now) -> now.alike() > old.alike() ? now : old);
                }
            }
        }
        List<Pair> pairs = new ArrayList<>(best.values());
        pairs.sort(Comparator.comparingDouble(Pair::alike).reversed());
        return pairs;
    }

    private static String name(Pair pair) {
        return pair.kind()
                + " "
                + pair.first().key()
                + " "
                + pair.first().value()
                + " "
                + pair.second().value();
    }

    /** What readers are told: of each thing that is counted the differences that share no value. */
    List<Pair> shown() {
        List<Pair> shown = new ArrayList<>();
        List<Pair> pairs = pairs();
        pairs.sort(Comparator.comparingDouble(Pair::rank).reversed());
        for (Pair pair : pairs) {
            if (pair.kind().isShown() && shown.stream().noneMatch(other -> other.repeats(pair))) {
                shown.add(pair);
            }
        }
        return shown;
    }

    /** The same difference by the words of articles in a language, where any states the same and the order stays. */
    Contradiction told(Pair pair, String language) {
        Stated early = pair.first();
        Stated late = pair.second();
        for (List<Stated> article : articles) {
            for (Stated other : article) {
                boolean readable = other.article().language().equals(language);
                if (readable && states(other, pair.first()) && other.time().isBefore(late.time())) {
                    early = early.article().language().equals(language) ? early : other;
                }
                if (readable
                        && states(other, pair.second())
                        && other.time().isAfter(early.time())) {
                    late = late.article().language().equals(language) ? late : other;
                }
            }
        }
        return new Contradiction(pair.kind(), List.of(early.claim(), late.claim()));
    }

    private static boolean states(Stated other, Stated stated) {
        return other.key().equals(stated.key())
                && other.value() == stated.value()
                && Matter.relation(other, stated) == Relation.SAME;
    }

    /** The figures of two articles, each with its best match; those of equal value find each other first. */
    private List<Pair> between(List<Stated> some, List<Stated> others) {
        record Match(Stated a, Stated b, double alike) {}
        List<Match> matches = new ArrayList<>();
        for (Stated a : some) {
            for (Stated b : others) {
                double alike = Matter.alike(a, b);
                if (alike > 0) {
                    matches.add(new Match(a, b, alike + bonus(a, b)));
                }
            }
        }
        matches.sort(Comparator.comparingDouble(Match::alike).reversed());
        Set<Stated> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Pair> pairs = new ArrayList<>();
        for (Match match : matches) {
            if (taken.contains(match.a) || taken.contains(match.b)) {
                continue;
            }
            taken.add(match.a);
            taken.add(match.b);
            Kind kind = match.a.value() == match.b.value() ? null : kind(match.a, match.b);
            if (kind != null
                    && !(kind.isShown() && agreeOnNothing(match.a, match.b, some, others))) {
                pairs.add(new Pair(match.a, match.b, kind, match.alike));
            }
        }
        return pairs;
    }

    /** Two sentences that count two things or more alike, and none as the other does, are about two matters: one player's season and another's. */
    private static boolean agreeOnNothing(
            Stated a, Stated b, List<Stated> some, List<Stated> others) {
        if (a.figure().isOfPeople()) {
            return false;
        }
        Set<String> keys = new HashSet<>();
        for (Stated one : some) {
            for (Stated other : others) {
                boolean here = one.position() == a.position() && other.position() == b.position();
                if (here && one.key().equals(other.key())) {
                    if (one.value() == other.value()) {
                        return false;
                    }
                    keys.add(one.key());
                }
            }
        }
        return keys.size() > 1;
    }

    private static int bonus(Stated a, Stated b) {
        return a.value() == b.value() ? 2 : Matter.relation(a, b) == Relation.SAME ? 1 : 0;
    }

    /** How two figures differ, the first of the earlier article; null where they are of two matters or agree. */
    @Nullable Kind kind(Stated early, Stated late) {
        Relation relation = Matter.relation(early, late);
        if (relation == Relation.OTHER) {
            return null;
        }
        if (relation == Relation.SCOPE) {
            return Kind.SCOPE;
        }
        boolean grows = GROWING.contains(early.figure().what());
        if (grows && late.bounds().low() > early.value() && late.value() > early.value()) {
            return isRounded(early, late) ? Kind.ROUNDING : Kind.UPDATE;
        }
        if (early.bounds().meets(late.bounds()) || isTrifle(early, late)) {
            return Kind.ROUNDING;
        }
        return knowsBoth(early, late) || addsUp(early, late) || addsUp(late, early)
                ? Kind.SCOPE
                : Kind.CONFLICT;
    }

    private static boolean isRounded(Stated a, Stated b) {
        return a.bounds().meets(b.bounds())
                && Double.isFinite(a.figure().high())
                && Double.isFinite(b.figure().high());
    }

    private static boolean isTrifle(Stated a, Stated b) {
        double high = Math.max(a.value(), b.value());
        double trifle = a.figure().isOfPeople() ? TRIFLE_OF_PEOPLE : TRIFLE;
        return high >= LARGE && Math.abs(a.value() - b.value()) <= trifle * high;
    }

    /** Whether any article has both values of what is counted. */
    private boolean knowsBoth(Stated a, Stated b) {
        return together.getOrDefault(a.key(), Set.of()).stream()
                .anyMatch(values -> values.contains(a.value()) && values.contains(b.value()));
    }

    /** Whether any article has a part and the rest: seven rifles and two others are nine. */
    private boolean addsUp(Stated part, Stated whole) {
        double rest = whole.value() - part.value();
        return together.getOrDefault(part.key(), Set.of()).stream()
                .anyMatch(values -> values.contains(part.value()) && values.contains(rest));
    }
}
