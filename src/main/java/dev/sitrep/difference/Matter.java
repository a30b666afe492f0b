package dev.sitrep.difference;

import java.time.Duration;
import java.util.Collections;
import java.util.Set;

/**
 * Whether two figures of two articles are of one matter.
 *
 * <p>Counts of what became of people need little: the same fate, of all of them, no other town, no other day, three days at most between the articles. All
 * else that is counted needs words in common near by, the same range of time, nobody else named, and no gap so wide that it can't be a mistake.
 */
final class Matter {
    private static final Duration ONE_EVENT = Duration.ofDays(3);

    /** A count of people stands so near the top where its sentence names no place. */
    private static final int TOP = 10;

    private static final double FATE_ALIKE = 0.18;
    private static final double SURE = 0.45;
    private static final double ALIKE = 0.4;
    private static final int NEAR = 4;

    private static final int MOST_VALUES = 3;

    /** Where both articles have one value only of what is counted, less will do. */
    private static final double ALIKE_IF_ONLY = 0.2;

    private static final double COMMON_ALIKE = 0.5;
    private static final double COMMON_ALIKE_IF_ONLY = 0.4;
    private static final int NEAR_IF_ONLY = 3;
    private static final double WIDEST = 3;
    private static final double WIDEST_FATE = 30;

    private Matter() {}

    /** How two figures stand to each other. */
    enum Relation {
        /** They count the same. */
        SAME,
        /** They count different parts or times of one matter. */
        SCOPE,
        /** They are about different things. */
        OTHER
    }

    /** How alike two figures of one key are, from 0 to 1; 0 where they can't be of one matter. */
    static double alike(Stated a, Stated b) {
        if (!a.key().equals(b.key()) || a.article().id() == b.article().id()) {
            return 0;
        }
        return a.context().alike(b.context());
    }

    static Relation relation(Stated a, Stated b) {
        if (!a.key().equals(b.key())
                || a.article().id() == b.article().id()
                || Duration.between(a.time(), b.time()).abs().compareTo(ONE_EVENT) > 0) {
            return Relation.OTHER;
        }
        return a.figure().isOfPeople() ? ofPeople(a, b) : ofThings(a, b);
    }

    private static Relation ofPeople(Stated a, Stated b) {
        boolean only = a.values() == 1 && b.values() == 1;
        if ((!only && alike(a, b) < FATE_ALIKE) || isTooWide(a, b, WIDEST_FATE) || areApart(a, b)) {
            return Relation.OTHER;
        }
        boolean known = !a.places().wide() && !b.places().wide();
        boolean now = !a.scope().background() && !b.scope().background();
        return known && now && a.scope().isOfAll() && b.scope().isOfAll()
                ? Relation.SAME
                : Relation.SCOPE;
    }

    private static Relation ofThings(Stated a, Stated b) {
        Context one = a.context();
        Context other = b.context();
        double alike = alike(a, b);
        boolean only = a.values() == 1 && b.values() == 1;
        boolean enough =
                only
                        ? alike >= (isCommon(a) ? COMMON_ALIKE_IF_ONLY : ALIKE_IF_ONLY)
                                && one.near(other) >= NEAR_IF_ONLY
                        : a.values() <= MOST_VALUES
                                && b.values() <= MOST_VALUES
                                && alike >= (isCommon(a) ? COMMON_ALIKE : ALIKE)
                                && one.near(other) >= NEAR
                                && one.close(other) > 0;
        boolean others = one.namesOthers(other) && !(only && alike >= ALIKE);
        if (!enough || others || isTooWide(a, b, WIDEST)) {
            return Relation.OTHER;
        }
        boolean whole = a.scope().isOfAll() && b.scope().isOfAll();
        return whole && a.scope().matches(b.scope()) && !one.qualifiesOtherwise(other)
                ? Relation.SAME
                : Relation.SCOPE;
    }

    /** In two towns, on two days, or so far down that nothing tells where. */
    private static boolean areApart(Stated a, Stated b) {
        return a.places().isApart(b.places())
                || isElsewhere(a, b)
                || isElsewhere(b, a)
                || isDisjoint(a.scope().days(), b.scope().days())
                || (alike(a, b) < SURE && (isLost(a) || isLost(b)));
    }

    /** Whether one is of a town that the other's article doesn't name. */
    private static boolean isElsewhere(Stated a, Stated b) {
        Set<String> towns = a.places().towns();
        return !towns.isEmpty() && b.places().towns().isEmpty() && !b.named().names(towns);
    }

    private static boolean isLost(Stated stated) {
        return stated.position() >= TOP && stated.places().towns().isEmpty();
    }

    private static boolean isDisjoint(Set<String> a, Set<String> b) {
        return !a.isEmpty() && !b.isEmpty() && Collections.disjoint(a, b);
    }

    /** Sums and shares are of anything. */
    private static boolean isCommon(Stated stated) {
        return stated.key().contains(" ") || stated.figure().unit().equals("%");
    }

    private static boolean isTooWide(Stated a, Stated b, double widest) {
        double low = Math.min(a.value(), b.value());
        return low <= 0 || Math.max(a.value(), b.value()) / low > widest;
    }
}
