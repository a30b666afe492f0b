package dev.sitrep.source;

import dev.sitrep.text.Phrases;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/** Names of states' and international bodies in a sentence: "the Russian foreign ministry", "Міністерство оборони". */
final class Bodies {
    private static final Phrases<Boolean> ALL = new Phrases<>();
    private static final Phrases<Boolean> NAMELESS = new Phrases<>();
    private static final Set<String> ADJECTIVES = Cues.words(SpeakerWords.BODY_ADJECTIVES);
    private static final Set<String> COMMON =
            Set.of(
                    "police",
                    "officials",
                    "officers",
                    "authorities",
                    "statement",
                    "investigators",
                    "court",
                    "indictment",
                    "власти",
                    "влада",
                    "военные",
                    "військові");

    /** "Treasury officials" are people of it. */
    private static final Set<String> SOMEBODY_THERE =
            Set.of("official", "officials", "source", "sources", "employee", "employees");

    private static final Set<String> LINKS = Set.of("of", "for", "and");
    private static final Set<String> GENITIVES = Cues.words(SpeakerWords.BODY_GENITIVES);
    private static final int LONGEST = 6;

    static {
        Cues.add(ALL, SpeakerWords.BODIES, true);
        Cues.add(NAMELESS, SpeakerWords.NAMELESS_BODIES, true);
    }

    private Bodies() {}

    /** Words of a body from the first to before {@code end}. */
    record Body(int start, int end) {}

    /** The index behind a body's noun that begins here; the index itself where none does. */
    static int endAt(Tokens tokens, int index) {
        var body = ALL.longestAt(tokens.folded(), index);
        boolean name = tokens.folded(index).equals("un") && !tokens.isAcronym(index);
        return body == null || name ? index : body.end();
    }

    /** The whole name around a body's noun; null where it is too common to be a name ("police", "the authorities"). */
    static @Nullable Body named(Tokens tokens, int noun) {
        int start = noun;
        while (start > 0
                && noun - start < LONGEST
                && tokens.gap(start).equals(" ")
                && belongs(tokens, start - 1)) {
            start--;
        }
        while (start < noun && Cues.beginsNoName(tokens, start)) {
            start++;
        }
        int end = Math.max(noun + 1, endAt(tokens, noun));
        boolean linked = false;
        while (end < tokens.size()
                && end - noun < LONGEST
                && tokens.gap(end).equals(" ")
                && !tokens.isPossessive(end - 1)
                && !Cues.beginsNoName(tokens, end)) {
            boolean link = isLink(tokens, end) || GENITIVES.contains(tokens.folded(end));
            if (!link && !(linked && tokens.isCapital(end))) {
                break;
            }
            linked = true;
            end++;
        }
        if (SOMEBODY_THERE.contains(tokens.folded(end))) {
            return null;
        }
        var nameless = NAMELESS.longestAt(tokens.folded(), noun);
        boolean bare = nameless != null && nameless.end() >= end && start == noun;
        boolean common = nameless != null && COMMON.contains(tokens.folded(noun));
        return bare || common ? null : new Body(start, end);
    }

    private static boolean belongs(Tokens tokens, int index) {
        boolean and = tokens.folded(index).equals("and");
        if (and) {
            return tokens.isCapital(index - 1) && tokens.isCapital(index + 1);
        }
        return tokens.isCapital(index) || ADJECTIVES.contains(tokens.folded(index));
    }

    private static boolean isLink(Tokens tokens, int index) {
        return LINKS.contains(tokens.folded(index)) && tokens.isCapital(index + 1);
    }
}
