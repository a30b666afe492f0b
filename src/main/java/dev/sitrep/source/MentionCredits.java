package dev.sitrep.source;

import dev.sitrep.source.Credit.Kind;
import dev.sitrep.source.Outlets.Mention;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Credits by a name with a cue beside it, in one sentence. */
final class MentionCredits {
    private static final int MOST_FILLERS = 7;
    private static final int FAR_REPORT = 8;
    private static final int LONGEST_ASIDE = 14;
    private static final Set<String> SPEAKING =
            Set.of("said", "says", "say", "noted", "notes", "confirmed", "confirms");
    private static final Set<String> OF_ITSELF = Set.of("it", "its", "it's", "they", "their");
    private static final Set<String> AND =
            Set.of("and", "та", "і", "й", "и", "or", "und", "et", "y", "oraz", "ve");

    /** "says the BBC's Jane Roe". */
    private static final Set<String> INVERTED =
            Set.of("says", "said", "reports", "reported", "writes", "wrote");

    private static final Set<String> ABOUT_STAFF =
            Set.of("at", "near", "area", "scene", "region", "city", "there", "who");
    private static final Set<String> MADE_BY = Set.of("by", "in", "from", "on");
    private static final Set<String> CITING =
            Set.of(
                    "citing",
                    "quoting",
                    "referring",
                    "citant",
                    "ссылаясь",
                    "посилаючись",
                    "со",
                    "із",
                    "з",
                    "который",
                    "яке",
                    "яка");

    private final Tokens tokens;
    private final List<Mention> mentions;

    /**
     * A credited outlet: the words that credit it run from start to before end.
     *
     * @param leads the name comes first: "X reported", not "reported by X"
     * @param by the outlet that has it from this one, where the sentence says so
     */
    record Found(
            Outlet outlet, Kind kind, int start, int end, boolean leads, @Nullable Outlet by) {}

    MentionCredits(Tokens tokens, List<Mention> mentions) {
        this.tokens = tokens;
        this.mentions = mentions;
    }

    List<Found> find() {
        List<@Nullable Found> found = new ArrayList<>();
        for (Mention mention : mentions) {
            found.add(credit(mention));
        }
        shareCues(found);
        List<Found> credits = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Found credit = found.get(i);
            if (credit != null) {
                credits.add(credit.kind() == Kind.CITED ? cited(credit, i, found) : credit);
            }
        }
        return credits;
    }

    /** "CNN reported, citing X", "CNN, citing X, reports": CNN has it from X. */
    private static Found cited(Found credit, int place, List<@Nullable Found> all) {
        for (int i = place - 1; i >= 0; i--) {
            Found other = all.get(i);
            if (other != null && other.kind() != Kind.CITED) {
                return new Found(
                        credit.outlet(),
                        credit.kind(),
                        credit.start(),
                        credit.end(),
                        credit.leads(),
                        other.outlet());
            }
        }
        return credit;
    }

    private @Nullable Found credit(Mention mention) {
        Found before = cueBefore(mention);
        Found after = before != null && before.kind() != Kind.TOLD ? null : cueAfter(mention);
        // "told X in an interview": the cue that stands right before says more.
        boolean near = after != null && (before == null || after.end() <= mention.end() + 1);
        Found best = near ? after : before;
        if (best == null) {
            best = madeBy(mention);
        }
        if (best == null || mention.outlet().kind() != Outlet.Kind.OFFICIAL) {
            return best;
        }
        return best.kind() == Kind.TOLD
                ? null
                : new Found(
                        best.outlet(), Kind.OFFICIAL, best.start(), best.end(), best.leads(), null);
    }

    private @Nullable Found cueBefore(Mention mention) {
        int at = mention.start();
        for (int fillers = 0; fillers <= MOST_FILLERS && at > 0; fillers++) {
            boolean apposition =
                    at == mention.start()
                            && tokens.gap(at).strip().equals(",")
                            && Cues.isFiller(tokens, at - 1)
                            && Cues.pastKindOfOutlet(tokens, at - 1) == at;
            if (!tokens.isClose(at) && !apposition) {
                return null;
            }
            Cues.Cue cue = Cues.endingBefore(tokens, at);
            if (cue != null) {
                return found(mention, cue.kind(), cue.start(), mention.end());
            }
            if (tokens.isPossessive(mention.end() - 1)
                    && tokens.isCapital(mention.end())
                    && INVERTED.contains(tokens.folded(at - 1))) {
                return found(mention, Kind.REPORTED, at - 1, mention.end());
            }
            if (!Cues.isFiller(tokens, at - 1)) {
                return null;
            }
            at--;
        }
        return null;
    }

    /** "a report on Friday by X", "footage obtained late on Friday by X". */
    private @Nullable Found madeBy(Mention mention) {
        int by = mention.start() - 1;
        if (by > 0 && tokens.folded(by).equals("the")) {
            by--;
        }
        if (by < 1 || !MADE_BY.contains(tokens.folded(by)) || !tokens.isClose(by + 1)) {
            return null;
        }
        int far = tokens.folded(by).equals("by") ? FAR_REPORT : 2;
        for (int i = by - 1; i >= Math.max(0, by - far); i--) {
            if (tokens.gap(i + 1).indexOf(',') >= 0) {
                return null;
            }
            if (Cues.isReport(tokens, i) || Cues.isPublished(tokens, i)) {
                return found(mention, Kind.REPORTED, i, mention.end());
            }
        }
        return null;
    }

    private @Nullable Found cueAfter(Mention mention) {
        int at = pastPlace(mention.end());
        boolean staff = tokens.isPossessive(mention.end() - 1);
        boolean aside = false;
        for (int fillers = 0; fillers <= MOST_FILLERS && at < tokens.size(); fillers++) {
            if (!tokens.isClose(at)) {
                int behind = fillers == 0 ? behindAside(at) : -1;
                if (behind < 0) {
                    return null;
                }
                at = behind;
                aside = true;
            }
            var cue = Cues.behind(tokens, at);
            if (cue != null && fillers == 0 && staff && !Cues.isReport(tokens, at)) {
                return null;
            }
            if (cue != null) {
                return isCredit(mention, at, cue.end())
                        ? found(
                                mention,
                                cue.value(),
                                mention.start(),
                                aside ? mention.end() : cue.end())
                        : null;
            }
            int works = Cues.pastStaff(tokens, at);
            if (works > at && fillers == 0) {
                staff = true;
                at = works;
            } else if (Cues.isFiller(tokens, at) || (staff && isAboutStaff(at))) {
                at++;
            } else {
                return null;
            }
        }
        return null;
    }

    /** "of New Bedford" behind the name of a paper. */
    private int pastPlace(int index) {
        int at = index;
        if (tokens.folded(at).equals("of") && tokens.isCapital(at + 1)) {
            at++;
            while (tokens.isCapital(at) && at < index + 4 && tokens.gap(at).equals(" ")) {
                at++;
            }
        }
        return at;
    }

    /** "in Tehran", "Jane Roe", "at the scene" between who works for an outlet and "says". */
    private boolean isAboutStaff(int index) {
        return tokens.isCapital(index) || ABOUT_STAFF.contains(tokens.folded(index));
    }

    /** The word behind ", citing X," or the first behind ", which"; -1 where the comma begins nothing of the sort. */
    private int behindAside(int index) {
        if (!tokens.gap(index).strip().equals(",")) {
            return -1;
        }
        String word = tokens.folded(index);
        if (word.equals("which") || word.equals("who")) {
            return index + 1 < tokens.size() ? index + 1 : -1;
        }
        boolean closes = index > 0 && isEnclosed(index);
        if (closes) {
            return index;
        }
        if (!CITING.contains(word)) {
            return -1;
        }
        for (int i = index + 1; i < Math.min(tokens.size(), index + LONGEST_ASIDE); i++) {
            if (tokens.gap(i).indexOf(',') >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** "the Iranian news agency, IRNA, said": the name between commas behind a noun. */
    private boolean isEnclosed(int index) {
        int start = -1;
        for (Mention mention : mentions) {
            if (mention.end() == index) {
                start = mention.start();
            }
        }
        return start > 0
                && tokens.gap(start).strip().equals(",")
                && Cues.pastKindOfOutlet(tokens, start - 1) == start;
    }

    /** An outlet that says something of itself ("the BBC said it would…") is talked about, not credited. */
    private boolean isCredit(Mention mention, int verb, int end) {
        if (!SPEAKING.contains(tokens.folded(verb))) {
            return !isPlural(mention, verb);
        }
        boolean that = tokens.folded(end).equals("that");
        return !OF_ITSELF.contains(tokens.folded(that ? end + 1 : end))
                || (end < tokens.size() && tokens.gap(end).indexOf(',') >= 0);
    }

    /** "hit back at New York Times reports" tells no one's report. */
    private boolean isPlural(Mention mention, int verb) {
        return tokens.folded(verb).equals("reporting") && tokens.isPossessive(mention.end() - 1);
    }

    private static Found found(Mention mention, Kind kind, int start, int end) {
        return new Found(mention.outlet(), kind, start, end, start == mention.start(), null);
    }

    /** "told Reuters and AFP", "AFP and Reuters reported": a cue serves all names of a list. */
    private void shareCues(List<@Nullable Found> found) {
        for (int i = 1; i < mentions.size(); i++) {
            Found left = found.get(i - 1);
            if (left != null
                    && found.get(i) == null
                    && areListed(mentions.get(i - 1), mentions.get(i))) {
                found.set(i, shared(mentions.get(i), left.kind()));
            }
        }
        for (int i = mentions.size() - 1; i > 0; i--) {
            Found right = found.get(i);
            if (right != null
                    && found.get(i - 1) == null
                    && areListed(mentions.get(i - 1), mentions.get(i))) {
                found.set(i - 1, shared(mentions.get(i - 1), right.kind()));
            }
        }
    }

    private static Found shared(Mention mention, Kind kind) {
        return found(mention, kind, mention.start(), mention.end());
    }

    /** Whether "and" leads on from here to the last name of the list. */
    private boolean isListItem(Mention mention) {
        return AND.contains(tokens.folded(mention.end()));
    }

    private boolean areListed(Mention a, Mention b) {
        int between = b.start() - a.end();
        if (between == 0) {
            String gap = tokens.gap(b.start()).strip();
            return gap.equals("/") || (gap.equals(",") && isListItem(b));
        }
        return between <= 2
                && AND.contains(tokens.folded(a.end()))
                && (between == 1 || tokens.folded(a.end() + 1).equals("the"));
    }
}
