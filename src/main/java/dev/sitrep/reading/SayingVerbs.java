package dev.sitrep.reading;

import dev.sitrep.reading.Narration.Sentence;
import dev.sitrep.reading.SpeechWords.Kind;
import dev.sitrep.text.Phrases;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/** Tells where a verb of saying says something: not in "the claims", "was told", "to say", "what it asked for". */
final class SayingVerbs {
    private static final Set<String> NOUN_BEFORE =
            Set.of(
                    "the", "a", "an", "his", "her", "their", "its", "of", "no", "any", "some",
                    "such", "these", "those", "not", "with", "for", "in");
    private static final Set<String> NAMING =
            Set.of("calling", "describing", "labelling", "labeling", "branding", "accusing");

    private final Narration narration;

    SayingVerbs(Narration narration) {
        this.narration = narration;
    }

    /** The verb that begins with the word i; null where none does, or where it says nothing. */
    Phrases.@Nullable Match<Kind> at(int i, Sentence sentence) {
        if (narration.quote(i) >= 0) {
            return null;
        }
        Phrases.Match<Kind> match = SpeechWords.VERBS.longestAt(narration.folded(), i);
        if (match == null && isNewVerb(i, sentence)) {
            match = new Phrases.Match<>(Kind.SAYS, i + 1);
        }
        boolean says =
                match != null && match.end() <= sentence.to() && isVerb(i, match.value(), sentence);
        return says ? match : null;
    }

    /** "…,” Roe theorized", "Roe gloated that": a verb that no list has, between a quote that leads over to it and a name, or a name and "that". */
    private boolean isNewVerb(int i, Sentence sentence) {
        if (!narration.folded(i).endsWith("ed")
                || narration.isCapital(i)
                || narration.folded(i + 1).equals("by")) {
            return false;
        }
        int at = i - 1;
        while (at >= sentence.from() && narration.isNameWord(at) && narration.touches(at + 1)) {
            at--;
        }
        boolean named =
                i > sentence.from()
                        && narration.isNameWord(i - 1)
                        && !narration.owns(i - 1)
                        && narration.folded(i + 1).equals("that");
        if (named) {
            return true;
        }
        boolean after = at >= sentence.from() && at < i - 1 && narration.quote(at) >= 0;
        return after && narration.gapHas(at + 1, ",?!") && !narration.owns(i - 1);
    }

    private boolean isVerb(int i, Kind kind, Sentence sentence) {
        if (kind == Kind.ACCORDING || kind == Kind.HIS_WORDS) {
            return true;
        }
        if (kind == Kind.SAYING) {
            boolean parted =
                    (i > sentence.from() && narration.gapHas(i, ",;—–"))
                            || Sayings.GOES_ON.contains(narration.folded(i - 1))
                            || narration.folded(i - 1).equals("by");
            return parted || i == sentence.from() || !NAMING.contains(narration.folded(i));
        }
        String before = i > sentence.from() ? narration.folded(i - 1) : "";
        if (narration.isCapital(i) && i > sentence.from()) {
            return false;
        }
        if (before.equals("that")) {
            return false;
        }
        if (isCalledBy(i, kind, sentence)) {
            return true;
        }
        boolean noun = NOUN_BEFORE.contains(before) && narration.quote(i - 1) < 0;
        boolean infinitive =
                before.equals("to")
                        && !(i - 2 >= sentence.from() && narration.folded(i - 2).equals("on"));
        boolean passive =
                (SpeechWords.BE.contains(before)
                                && kind != Kind.QUOTES
                                && narration.folded(i).endsWith("d"))
                        || before.equals("being");
        return !noun && !infinitive && !passive && !isAsideClause(i, sentence);
    }

    /** "was described as “…” by Roe". */
    private boolean isCalledBy(int verb, Kind kind, Sentence sentence) {
        return kind == Kind.CALLS
                && SpeechWords.BE.contains(narration.folded(verb - 1))
                && agent(verb, sentence) >= 0;
    }

    /** The word behind "by" that follows the quote behind a verb at once; -1 where there is none. */
    int agent(int verb, Sentence sentence) {
        for (int i = verb + 1; i < Math.min(sentence.to(), verb + 4); i++) {
            if (narration.quote(i) >= 0) {
                return i + 2 < sentence.to() && narration.folded(i + 1).equals("by") ? i + 2 : -1;
            }
        }
        return -1;
    }

    /** "what it asked for": said of something, unless the words follow ("what he called “…”"). */
    private boolean isAsideClause(int verb, Sentence sentence) {
        boolean what = false;
        for (int i = Math.max(sentence.from(), verb - 3); i < verb; i++) {
            what |= narration.folded(i).equals("what");
        }
        for (int i = verb + 1; what && i < Math.min(sentence.to(), verb + 5); i++) {
            what = narration.quote(i) < 0;
        }
        return what;
    }
}
