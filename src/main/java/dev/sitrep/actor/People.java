package dev.sitrep.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds people who are in no list, by how articles introduce them: a first name that is known, or a title, a role, an age, a verb of saying beside
 * a run of capitalised words. Later their surname alone is enough.
 */
final class People {
    private static final int LONGEST = 5;
    private static final int LONGEST_IN_TITLE = 2;
    private static final int REACH = 7;

    private final TextWords words;
    private final boolean[] taken;
    private final Places places;
    private final boolean nounsAreCapital;
    private final SameNames same;
    private final List<Run> runs = new ArrayList<>();

    People(TextWords words, boolean[] taken, Places places, String language) {
        this.words = words;
        this.places = places;
        this.taken = taken;
        this.same = new SameNames(words);
        this.nounsAreCapital = language.equals("de");
    }

    void read(Mentions.Gathering into) {
        int i = 0;
        while (i < words.size()) {
            Run run = runAt(i);
            if (run != null) {
                run = withoutNext(run);
                if (isPerson(run)) {
                    runs.add(run);
                    same.add(run);
                }
            }
            i = run == null ? i + 1 : run.to();
        }
        gather(into);
    }

    /** Of two people's names without a mark between, as pages paste them, the first. */
    private Run withoutNext(Run run) {
        boolean two =
                run.size() == 4
                        && isGiven(run.from())
                        && isGiven(run.from() + 2)
                        && !isGiven(run.from() + 1)
                        && !words.isAfterHyphen(run.from() + 2);
        return two ? new Run(run.from(), run.from() + 2) : run;
    }

    private boolean isGiven(int i) {
        return NameWords.isGiven(words.fold(i), words.written(i));
    }

    /** Capitalised words that hang together, without titles and other words before them; null where the index begins none. */
    private @org.jspecify.annotations.Nullable Run runAt(int from) {
        if (!isPart(from)) {
            return null;
        }
        int to = from + 1;
        int longest = words.isInTitle(from) ? LONGEST_IN_TITLE : LONGEST;
        while (to < words.size()
                && (to - from < longest || (to - from < LONGEST && isJoined(from, to)))
                && words.isClose(to)
                && !words.isPossessive(to - 1)) {
            if (isPart(to) || isEnding(from, to)) {
                to++;
            } else if (isParticleBefore(to)) {
                to += 2;
            } else {
                break;
            }
        }
        return new Run(from, to);
    }

    /** Whether a hyphen or a particle ("Van") makes a name longer than two words. */
    private boolean isJoined(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (words.isAfterHyphen(i) || NameWords.isParticle(words.fold(i))) {
                return true;
            }
        }
        return false;
    }

    /** "Jr."; and "-tae" of "Kim Hyung-tae". */
    private boolean isEnding(int from, int i) {
        boolean junior = i > from + 1 && NameWords.isJunior(words.fold(i));
        boolean hyphened = i > from + 1 && words.isAfterHyphen(i) && isPart(i - 1);
        return !taken[i] && (junior || (hyphened && words.written(i).length() <= 4));
    }

    private boolean isPart(int i) {
        return i < words.size()
                && !taken[i]
                && words.isCapital(i)
                && !isShout(i)
                && (!words.isStop(i) || (isGiven(i) && !words.isHead(i)))
                && !NameWords.isNoPerson(words.fold(i))
                && (!NameWords.isTitle(words.fold(i)) || isNameToo(i));
    }

    /** Acronyms are no names; in a line that is all capitals nobody can tell. */
    private boolean isShout(int i) {
        return words.isShouted(i) || (words.isAllCapitals(i) && words.written(i).length() > 2);
    }

    /** "Dean Smith", "Judge Dredd": a title that is a first name, with one more word behind it. */
    private boolean isNameToo(int i) {
        return isGiven(i);
    }

    private boolean isParticleBefore(int i) {
        return NameWords.isParticle(words.fold(i))
                && !taken[i]
                && i + 1 < words.size()
                && words.isClose(i + 1)
                && isPart(i + 1);
    }

    private boolean isPerson(Run run) {
        if (isPartOfMore(run) || isPhotographer(run)) {
            return false;
        }
        if (run.size() == 2 && words.isAfterHyphen(run.from() + 1)) {
            return false;
        }
        boolean titled = isTitledBefore(run.from());
        if (run.size() == 1) {
            return titled
                    && !words.isInTitle(run.from())
                    && isUnusual(run.from())
                    && isFormal(run.from() - 1);
        }
        boolean given = isGiven(run.from());
        if (words.isInTitle(run.from()) || nounsAreCapital) {
            return given
                    && !words.isWritten(words.fold(run.from() + 1))
                    && !places.isPlace(words.fold(run.from()));
        }
        if (!isUnusual(run.to() - 1)) {
            return false;
        }
        return given || titled || (run.size() <= 3 && isUnusual(run.from()) && isIntroduced(run));
    }

    /** "Raoul Wallenberg Centre", "Hurricane Ida", "Colin-Jost": a piece of something else's name. */
    private boolean isPartOfMore(Run run) {
        int next = run.to();
        boolean goesOn = !words.isPossessive(next - 1) && isOfMore(next);
        if (goesOn || (isCapitalBehind(next) && taken[next] && isOfMore(next + 1))) {
            return true;
        }
        int before = run.from() - 1;
        boolean wentBefore =
                before >= 0
                        && words.isClose(run.from())
                        && !words.isPossessive(before)
                        && words.isCapital(before)
                        && !words.isHead(before)
                        && NameWords.isNoPerson(words.fold(before))
                        && !NameWords.isTitle(words.fold(before));
        return wentBefore;
    }

    private boolean isOfMore(int i) {
        return isCapitalBehind(i)
                && (words.isInTitle(i)
                        ? NameWords.isInstitution(words.fold(i))
                        : NameWords.isNoPerson(words.fold(i)));
    }

    private boolean isCapitalBehind(int i) {
        return words.isClose(i) && words.isCapital(i);
    }

    /** "Photograph: Someone", "Someone/Agency": who took the picture is nobody's actor. */
    private boolean isPhotographer(Run run) {
        int end = words.span(run.from(), run.to()).end();
        boolean agency = words.text().startsWith("/", end) && words.isCapital(run.to());
        return agency
                || (NameWords.isPicture(words.fold(run.from() - 1)) && words.isHead(run.from()));
    }

    private boolean isTitledBefore(int from) {
        return from > 0 && words.isClose(from) && NameWords.isTitle(words.fold(from - 1));
    }

    /** A title that goes with a surname alone: written with a capital, as Mr., General, President. */
    private boolean isFormal(int i) {
        return words.isCapital(i);
    }

    /** Whether the text doesn't have it as a common word. */
    private boolean isUnusual(int i) {
        return !words.isCapital(i)
                || (!words.isWritten(words.fold(i)) && words.fold(i).length() >= 2);
    }

    private boolean isIntroduced(Run run) {
        int next = run.to();
        if (words.isClose(next) && NameWords.isSaying(words.fold(next))) {
            return true;
        }
        int before = run.from() - 1;
        if (words.isClose(run.from()) && NameWords.isSaying(words.fold(before))) {
            return true;
        }
        boolean behind =
                words.isAfterComma(next) && (isAge(next) || hasRoleWithin(next, next + REACH));
        return behind
                || (words.isAfterComma(run.from())
                        && hasRoleWithin(run.from() - REACH, run.from()));
    }

    private boolean isAge(int i) {
        String word = words.fold(i);
        return word.length() <= 3 && !word.isEmpty() && Character.isDigit(word.charAt(0));
    }

    private boolean hasRoleWithin(int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(to, words.size()); i++) {
            if (NameWords.isRole(words.fold(i)) && !words.isCapital(i)) {
                return true;
            }
        }
        return false;
    }

    /** Every mention goes to the fullest spelling. */
    private void gather(Mentions.Gathering into) {
        Map<Run, Actor> actors = new HashMap<>();
        for (Run run : runs) {
            Actor actor =
                    actors.computeIfAbsent(
                            same.known(run),
                            known ->
                                    Actor.person(
                                            words.span(known.from(), known.to()).of(words.text())));
            actors.put(run, actor);
        }
        boolean[] inRun = new boolean[words.size()];
        for (Run run : runs) {
            java.util.Arrays.fill(inRun, run.from(), run.to(), true);
        }
        int next = 0;
        for (int i = 0; i < words.size(); i++) {
            if (next < runs.size() && runs.get(next).from() == i) {
                Run run = runs.get(next++);
                into.add(
                        actors.getOrDefault(run, Actor.person(words.written(i))),
                        run.from(),
                        run.to());
            } else if (!inRun[i] && isSurname(i)) {
                Actor actor = actors.get(same.owner(i, words.fold(i)));
                if (actor != null) {
                    into.add(actor, i, i + 1);
                }
            }
        }
    }

    private boolean isSurname(int i) {
        return isPart(i)
                && same.hasSurname(words.fold(i))
                && !(words.isClose(i) && i > 0 && isPart(i - 1) && !words.isHead(i - 1))
                && !(words.isClose(i + 1)
                        && !words.isPossessive(i)
                        && !words.isAfterHyphen(i + 1)
                        && isPart(i + 1));
    }
}
