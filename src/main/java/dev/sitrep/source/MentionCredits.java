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
    private static final Set<String> SPEAKING =
            Set.of("said", "says", "say", "noted", "notes", "confirmed", "confirms");
    private static final Set<String> OF_ITSELF = Set.of("it", "its", "it's", "they", "their");
    private static final Set<String> AND = Set.of("and", "та", "і", "й", "и", "or");

    private final Outlets outlets;
    private final Tokens tokens;
    private final @Nullable Outlet lastCredited;

    /** A credited outlet: the words that credit it run from start to before end. */
    record Found(Outlet outlet, Kind kind, int start, int end) {}

    MentionCredits(Outlets outlets, Tokens tokens, @Nullable Outlet lastCredited) {
        this.outlets = outlets;
        this.tokens = tokens;
        this.lastCredited = lastCredited;
    }

    List<Found> find() {
        List<Mention> mentions = mentions();
        List<@Nullable Found> found = new ArrayList<>();
        for (Mention mention : mentions) {
            found.add(credit(mention));
        }
        shareCues(mentions, found);
        List<Found> credits = new ArrayList<>();
        for (Found credit : found) {
            if (credit != null) {
                credits.add(credit);
            }
        }
        return credits;
    }

    private List<Mention> mentions() {
        List<Mention> mentions = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            Mention mention = meant(outlets.mentionAt(tokens, i));
            if (mention == null) {
                mention = ofUnknown(i);
            }
            if (mention == null) {
                mention = back(i);
            }
            if (mention != null) {
                mentions.add(mention);
                i = mention.end();
            } else {
                i++;
            }
        }
        return mentions;
    }

    /** "The Times" behind "The New York Times" is that one: a name that ends the last one credited stands for it. */
    private @Nullable Mention meant(@Nullable Mention mention) {
        if (mention == null || lastCredited == null) {
            return mention;
        }
        List<String> words = Tokens.words(mention.outlet().name());
        List<String> last = Tokens.words(lastCredited.name());
        String tail = words.getLast();
        boolean isTail =
                words.size() == 2
                        && words.getFirst().equals("the")
                        && last.size() > 2
                        && last.getLast().equals(tail)
                        && tokens.folded(mention.end() - 1).equals(tail);
        return isTail ? new Mention(lastCredited, mention.start(), mention.end()) : mention;
    }

    /** "news agency Xxxx", "издание «Xxxx»": the noun makes a name of any capitalised word. */
    private @Nullable Mention ofUnknown(int index) {
        int noun = index - 1;
        if (noun < 0
                || !tokens.isCapital(index)
                || !tokens.isClose(index)
                || tokens.isCapital(noun)
                || Cues.pastKindOfOutlet(tokens, noun) != index) {
            return null;
        }
        int end = index + 1;
        while (end < tokens.size()
                && end - index < 4
                && tokens.isCapital(end)
                && tokens.gap(end).isBlank()
                && outlets.mentionAt(tokens, end) == null) {
            end++;
        }
        String name = Tokens.withoutPossessive(name(index, end));
        return new Mention(Outlet.unknown(name), index, end);
    }

    private String name(int start, int end) {
        StringBuilder name = new StringBuilder();
        for (int i = start; i < end; i++) {
            name.append(i > start ? " " : "").append(tokens.word(i));
        }
        return name.toString();
    }

    /** "the agency" stands for the outlet credited last. */
    private @Nullable Mention back(int index) {
        if (lastCredited == null) {
            return null;
        }
        var back = Cues.backReference(tokens, index);
        if (back == null || !back.value().contains(lastCredited.kind())) {
            return null;
        }
        int end = back.end();
        boolean named =
                end < tokens.size()
                        && (outlets.mentionAt(tokens, end) != null || ofUnknown(end) != null);
        return named ? null : new Mention(lastCredited, index, end);
    }

    private @Nullable Found credit(Mention mention) {
        Found before = cueBefore(mention);
        Found after = before != null && before.kind() != Kind.TOLD ? null : cueAfter(mention);
        Found best = after != null ? after : before;
        if (best == null || mention.outlet().kind() != Outlet.Kind.OFFICIAL) {
            return best;
        }
        return best.kind() == Kind.TOLD
                ? null
                : new Found(best.outlet(), Kind.OFFICIAL, best.start(), best.end());
    }

    private @Nullable Found cueBefore(Mention mention) {
        int at = mention.start();
        for (int fillers = 0; fillers <= MOST_FILLERS && at > 0; fillers++) {
            if (!tokens.isClose(at)) {
                return null;
            }
            Cues.Cue cue = Cues.endingBefore(tokens, at);
            if (cue != null) {
                return new Found(mention.outlet(), cue.kind(), cue.start(), mention.end());
            }
            if (!Cues.isFiller(tokens, at - 1)) {
                return null;
            }
            at--;
        }
        return null;
    }

    private @Nullable Found cueAfter(Mention mention) {
        int at = mention.end();
        for (int fillers = 0; fillers <= MOST_FILLERS && at < tokens.size(); fillers++) {
            if (!tokens.isClose(at)) {
                return null;
            }
            var cue = Cues.behind(tokens, at);
            if (cue != null) {
                return isCredit(at, cue.end())
                        ? new Found(mention.outlet(), cue.value(), mention.start(), cue.end())
                        : null;
            }
            if (!Cues.isFiller(tokens, at)) {
                return null;
            }
            at++;
        }
        return null;
    }

    /** An outlet that says something of itself ("the BBC said it would…") is talked about, not credited. */
    private boolean isCredit(int verb, int end) {
        if (!SPEAKING.contains(tokens.folded(verb))) {
            return true;
        }
        boolean that = tokens.folded(end).equals("that");
        return !OF_ITSELF.contains(tokens.folded(that ? end + 1 : end))
                || (end < tokens.size() && tokens.gap(end).indexOf(',') >= 0);
    }

    /** "told Reuters and AFP", "AFP and Reuters reported": a cue serves all names of a list. */
    private void shareCues(List<Mention> mentions, List<@Nullable Found> found) {
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
        return new Found(mention.outlet(), kind, mention.start(), mention.end());
    }

    /** Whether "and" leads on from here to the last name of the list. */
    private boolean isListItem(Mention mention) {
        return AND.contains(tokens.folded(mention.end()));
    }

    private boolean areListed(Mention a, Mention b) {
        int between = b.start() - a.end();
        if (between == 0) {
            return tokens.gap(b.start()).strip().equals(",") && isListItem(b);
        }
        return between <= 2
                && AND.contains(tokens.folded(a.end()))
                && (between == 1 || tokens.folded(a.end() + 1).equals("the"));
    }
}
