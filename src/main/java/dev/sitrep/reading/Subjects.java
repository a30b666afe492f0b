package dev.sitrep.reading;

import dev.sitrep.reading.Subject.Kind;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/** Finds the subject of a verb of saying, before it or behind it, and whether that names someone. */
final class Subjects {
    static final String BREAKS = ",;:—–()";
    private static final int MOST_SEGMENTS = 6;
    private static final int LEAST_ADVERB = 5;
    private static final Set<String> CONJUNCTIONS =
            Set.of(
                    "and", "but", "or", "then", "та", "і", "й", "а", "але", "и", "но", "et", "und",
                    "aber", "y", "oraz", "ve");

    private final Narration narration;
    private final SpeakerNames names;
    private final NounPhrases phrases;
    private final SubjectsBehind behind;

    Subjects(Narration narration, SpeakerNames names, Offices offices) {
        this.narration = narration;
        this.names = names;
        Bodies bodies = new Bodies(narration, names);
        this.phrases = new NounPhrases(narration, names, offices, bodies);
        this.behind = new SubjectsBehind(narration, names, phrases, bodies);
    }

    /** The subject behind a verb, in the words index..end: "said Ilse Brandt", "said the ministry", "according to Mr. Lavrov". */
    @Nullable Subject after(int index, int end) {
        return behind.after(index, end);
    }

    /** The subject that ends before the verb, not beginning before {@code least}. */
    @Nullable Subject before(int verb, int least) {
        int at = verb - 1;
        while (at >= least && narration.quote(at) < 0 && isBetween(at)) {
            at--;
        }
        if (at < least || narration.quote(at) >= 0 || narration.gapHas(at + 1, ";:(")) {
            return null;
        }
        while (at > least && narration.gapHas(at + 1, ")")) {
            while (at > least && !narration.gapHas(at, "(")) {
                at--;
            }
            at--;
        }
        if (at < least
                || (CONJUNCTIONS.contains(narration.folded(at)) && !narration.isCapital(at))) {
            return null;
        }
        if (narration.folded(at).equals("who") || narration.folded(at).equals("which")) {
            return at > least ? antecedent(at - 1, least) : null;
        }
        if (narration.gapHas(at + 1, ",—–")) {
            return apposed(at, least);
        }
        return phrases.endingAt(at, least);
    }

    /** Whom "who" stands for: the name right before it, whatever that depends on. */
    private @Nullable Subject antecedent(int last, int least) {
        if (narration.isNameWord(last) && !narration.owns(last)) {
            int start = names.runStart(last + 1, least);
            return phrases.plain(start, last, names.person(start, last + 1), least);
        }
        return apposed(last, least);
    }

    private boolean isBetween(int at) {
        String word = narration.folded(at);
        boolean day = SpeechWords.NO_NAMES.contains(word) || isNumber(at);
        boolean ofTime =
                (word.equals("on") || word.equals("in") || word.equals("at"))
                        && (SpeechWords.NO_NAMES.contains(narration.folded(at + 1))
                                || isNumber(at + 1));
        boolean adverb =
                word.length() >= LEAST_ADVERB
                        && word.endsWith("ly")
                        && !SpeechWords.NO_ADVERBS.contains(word)
                        && !narration.isCapital(at);
        return adverb
                || SpeechWords.BETWEEN.contains(word)
                || (day && !narration.gapHas(at + 1, ","))
                || ofTime;
    }

    private boolean isNumber(int at) {
        String word = narration.folded(at);
        return !word.isEmpty() && Character.isDigit(word.charAt(0));
    }

    /** A phrase parted from its verb by a comma: the name, or the description behind a name. */
    private @Nullable Subject apposed(int last, int least) {
        int end = last + 1;
        for (int i = 0; i < MOST_SEGMENTS && end > least; i++) {
            int begin = segmentStart(end, least);
            if (begin >= end || narration.quote(end - 1) >= 0) {
                return null;
            }
            SpeakerNames.Run name = pureName(begin, end);
            if (name != null) {
                return phrases.person(name, phraseStart(begin, least));
            }
            boolean first =
                    begin == least
                            || narration.quote(begin - 1) >= 0
                            || narration.gapHas(begin, ";:");
            if (i > 0 || first) {
                Subject subject = phrases.endingAt(end - 1, begin);
                if (subject != null
                        && isAside(begin)
                        && !(i > 0 && subject.kind() == Kind.PERSON && subject.isFull())) {
                    subject = null;
                }
                boolean sure =
                        subject != null
                                && (first || subject.kind() == Kind.BODY || subject.isFull());
                if (subject != null
                        && sure
                        && subject.kind() != Kind.PRONOUN
                        && (first || subject.name() != null)) {
                    return subject;
                }
            }
            if (first) {
                return isAside(begin) ? null : new Subject(Kind.DESCRIBED, null, begin);
            }
            end = begin;
        }
        return null;
    }

    private boolean isAside(int begin) {
        String word = narration.folded(begin);
        return SpeechWords.PREPOSITIONS.contains(word)
                || word.endsWith("ing")
                || word.endsWith("ed")
                || word.equals("who")
                || word.equals("which");
    }

    private int segmentStart(int end, int least) {
        int at = end - 1;
        while (at > least && narration.quote(at - 1) < 0 && !narration.gapHas(at, BREAKS)) {
            at--;
        }
        return at;
    }

    /** The description before "…, Ursula von der Leyen," belongs to the phrase. */
    private int phraseStart(int begin, int least) {
        return begin > least && narration.quote(begin - 1) < 0 && narration.gapHas(begin, ",")
                ? segmentStart(begin, least)
                : begin;
    }

    private SpeakerNames.@Nullable Run pureName(int begin, int end) {
        if (isPartyTag(begin)
                || !narration.isNameWord(begin)
                || names.runEnd(begin) != end
                || narration.owns(end - 1)) {
            return null;
        }
        SpeakerNames.Run person = names.person(begin, end);
        if (person == null) {
            return null;
        }
        return person.to() - person.from() > 1 || names.isKnown(person) ? person : null;
    }

    /** "D-N.Y." behind a senator's name. */
    private boolean isPartyTag(int at) {
        String word = narration.folded(at);
        return word.length() > 2 && word.charAt(1) == '-' && "dri".indexOf(word.charAt(0)) >= 0;
    }
}
