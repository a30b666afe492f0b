package dev.sitrep.difference;

import dev.sitrep.difference.Contradiction.Kind;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Yes and no: one article says what another denies.
 *
 * <p>"They agreed to the plan" and "they did not agree to the plan" are found by the same verb with the same words before and behind it; "he met them" against
 * "he denied that he met them" by the words of what is denied. An article that says both itself is held against nothing, nor is what leaves open what it
 * speaks of, or speaks of another time.
 */
final class Denials {
    private static final int BEFORE = 5;
    private static final int BEHIND = 8;

    /** So much of what is denied must be said, and of at least so many words. */
    private static final double SAID = 0.5;

    private static final int SAID_WORDS = 5;
    private static final double OBJECT = 0.5;
    private static final Duration ONE_EVENT = Duration.ofDays(2);

    private final List<List<Sentence>> articles = new ArrayList<>();

    Denials(List<Read> reads) {
        reads.forEach(read -> articles.add(read.opening()));
    }

    /** The first of each two articles, in order. */
    List<Contradiction> differing() {
        List<Contradiction> found = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            for (int j = i + 1; j < articles.size(); j++) {
                Contradiction one = between(articles.get(i), articles.get(j));
                if (one != null) {
                    found.add(one);
                }
            }
        }
        return found;
    }

    private static @Nullable Contradiction between(List<Sentence> some, List<Sentence> others) {
        for (Sentence one : some) {
            for (Sentence other : others) {
                if (!one.mayDeny() && !other.mayDeny()) {
                    continue;
                }
                boolean differ =
                        (isDenied(one, other) && !isDeniedIn(some, other) && !isSaidIn(others, one))
                                || (isDenied(other, one)
                                        && !isDeniedIn(others, one)
                                        && !isSaidIn(some, other));
                if (differ) {
                    return new Contradiction(Kind.CONFLICT, List.of(one.claim(), other.claim()));
                }
            }
        }
        return null;
    }

    private static boolean isDenied(Sentence yes, Sentence no) {
        if (!no.mayDeny() || yes.negative() || yes.open() || yes.ahead() != no.ahead()) {
            return false;
        }
        return isNear(yes, no) && (isRefuted(yes, no) || isSaidOtherwise(yes, no));
    }

    private static boolean isNear(Sentence yes, Sentence no) {
        return Duration.between(
                                yes.article().publishedOrArrived(),
                                no.article().publishedOrArrived())
                        .abs()
                        .compareTo(ONE_EVENT)
                <= 0;
    }

    /** "The minister denied that the envoys met in Velmora", where they met. */
    private static boolean isRefuted(Sentence yes, Sentence no) {
        Set<String> said = yes.said();
        long shared = no.refuted().stream().filter(said::contains).count();
        boolean named = no.refuted().stream().anyMatch(yes.names()::contains);
        return named && shared >= SAID_WORDS && shared >= SAID * no.refuted().size();
    }

    /** The same verb, once denied and once not, of the same subject and with half of its object. */
    private static boolean isSaidOtherwise(Sentence yes, Sentence no) {
        for (int denied : no.denied()) {
            int said = yes.stems().indexOf(no.stems().get(denied));
            if (said < 0) {
                continue;
            }
            Set<String> subject = no.around(denied - BEFORE, denied, denied);
            Set<String> itsSubject = yes.around(said - BEFORE, said, said);
            Set<String> object = no.around(denied + 1, denied + BEHIND, denied);
            Set<String> itsObject = yes.around(said + 1, said + BEHIND, said);
            boolean who =
                    subject.stream()
                            .anyMatch(s -> itsSubject.contains(s) && no.names().contains(s));
            long shared = object.stream().filter(itsObject::contains).count();
            boolean what =
                    shared > 1 && shared >= OBJECT * Math.min(object.size(), itsObject.size());
            if (who && what) {
                return true;
            }
        }
        return false;
    }

    /** Whether the article that says it tells of a denial as well: then it gives both sides. */
    private static boolean isDeniedIn(List<Sentence> saying, Sentence no) {
        return saying.stream().anyMatch(s -> !s.refuted().isEmpty() || deniesTheSame(s, no));
    }

    private static boolean deniesTheSame(Sentence one, Sentence other) {
        return one.denied().stream()
                .map(one.stems()::get)
                .anyMatch(
                        verb ->
                                other.denied().stream()
                                        .anyMatch(place -> other.stems().get(place).equals(verb)));
    }

    /** Whether the denying article says it too: then it tells of a change. */
    private static boolean isSaidIn(List<Sentence> denying, Sentence yes) {
        Set<String> said = yes.said();
        return denying.stream()
                .filter(s -> !s.negative())
                .anyMatch(
                        s -> {
                            long shared = s.said().stream().filter(said::contains).count();
                            return shared >= SAID_WORDS && shared >= SAID * said.size();
                        });
    }
}
