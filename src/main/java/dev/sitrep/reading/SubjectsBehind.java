package dev.sitrep.reading;

import dev.sitrep.reading.Subject.Kind;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/** The subject that stands behind its verb. */
final class SubjectsBehind {
    private static final int MOST_WORDS = 14;
    private static final int LEAD = 4;
    private static final String BREAKS = Subjects.BREAKS;
    private static final Set<String> AND = Set.of("and", "та", "и");

    private final Narration narration;
    private final SpeakerNames names;
    private final NounPhrases phrases;
    private final Bodies bodies;

    SubjectsBehind(Narration narration, SpeakerNames names, NounPhrases phrases, Bodies bodies) {
        this.narration = narration;
        this.names = names;
        this.phrases = phrases;
        this.bodies = bodies;
    }

    /** The subject behind a verb: "said Ilse Brandt", "said the ministry", "according to Mr. Lavrov". */
    @Nullable Subject after(int index, int end) {
        int from = index;
        while (from < end
                && narration.quote(from) < 0
                && SpeechWords.BETWEEN.contains(narration.folded(from))) {
            from++;
        }
        if (from >= end || narration.quote(from) >= 0 || narration.gapHas(from, "\"“«„:;.—–")) {
            return null;
        }
        String first = narration.folded(from);
        if (SpeechWords.PRONOUNS.contains(first) && !narration.owns(from)) {
            return SpeechWords.HE.contains(first) ? new Subject(Kind.PRONOUN, first, from) : null;
        }
        if (first.equals("в") || first.equals("у")) {
            return bodies.at(from + 1, end);
        }
        if (SpeechWords.PREPOSITIONS.contains(first) || SpeechWords.STOPS.contains(first)) {
            return null;
        }
        int to = phraseEnd(from, end);
        if (narration.isNameWord(to - 1) && !narration.owns(to - 1)) {
            return nameAtEnd(from, to, end);
        }
        boolean comma = to < end && narration.gapHas(to, ",") && narration.quote(to) < 0;
        if (comma && narration.isNameWord(to)) {
            int nameEnd = names.runEnd(to);
            SpeakerNames.Run person =
                    nameEnd >= end
                                    || narration.gapHas(nameEnd, ",.;")
                                    || narration.quote(nameEnd) >= 0
                            ? names.person(to, nameEnd)
                            : null;
            if (person != null) {
                return phrases.person(person, from);
            }
        }
        return phrases.described(to - 1, from);
    }

    private int phraseEnd(int from, int end) {
        int to = from + 1;
        while (to < end
                && to - from < MOST_WORDS
                && narration.quote(to) < 0
                && !narration.gapHas(to, BREAKS + "\"“«„»”?!")
                && !SpeechWords.PREPOSITIONS.contains(narration.folded(to))
                && !SpeechWords.STOPS.contains(narration.folded(to))
                && !(narration.isNameWord(to - 1)
                        && !narration.owns(to - 1)
                        && !narration.isNameWord(to)
                        && !SpeechWords.PARTICLES.contains(narration.folded(to))
                        && endsName(from, to))) {
            to++;
        }
        return to;
    }

    /** Whether the name before {@code to} is the phrase's own and not a part of what follows ("US state department spokesperson"). */
    private boolean endsName(int from, int to) {
        int start = names.runStart(to, from);
        SpeakerNames.Run person = names.person(start, to);
        return person != null
                && !leadsToName(to)
                && (person.to() - person.from() > 1 || names.isKnown(person) || isAdverb(to));
    }

    /** "said Springfield resident Roe": a few small words, then a name. */
    private boolean leadsToName(int to) {
        for (int i = to; i < Math.min(narration.size(), to + LEAD); i++) {
            if (narration.isNameWord(i)) {
                return i > to;
            }
            String word = narration.folded(i);
            if (narration.quote(i) >= 0
                    || narration.gapHas(i + 1, BREAKS + ".")
                    || narration.isCapital(i)
                    || SpeechWords.PREPOSITIONS.contains(word)
                    || SpeechWords.STOPS.contains(word)
                    || isAdverb(i)
                    || SpeechWords.DETERMINERS.contains(word)) {
                return false;
            }
        }
        return false;
    }

    private boolean isAdverb(int at) {
        return SpeechWords.BETWEEN.contains(narration.folded(at))
                || narration.folded(at).endsWith("ly");
    }

    private Subject nameAtEnd(int from, int to, int end) {
        int start = names.runStart(to, from);
        if (names.person(start, to) == null && names.isBody(start, to)) {
            int stop = to;
            while (stop + 1 < end
                    && (narration.folded(stop).equals("of")
                            || narration.folded(stop).equals("for"))) {
                int next = narration.folded(stop + 1).equals("the") ? stop + 2 : stop + 1;
                int runEnd = next < end ? names.runEnd(next) : next;
                if (runEnd == next || narration.gapHas(stop, BREAKS)) {
                    break;
                }
                stop = runEnd;
            }
            return bodies.named(start, stop, from);
        }
        boolean and =
                to + 1 < end
                        && AND.contains(narration.folded(to))
                        && narration.isNameWord(to + 1)
                        && !narration.gapHas(to, BREAKS);
        if (and) {
            return new Subject(Kind.DESCRIBED, null, from);
        }
        boolean officeOf =
                to < end
                        && narration.folded(to).equals("of")
                        && SpeechWords.TITLES.contains(narration.folded(to - 1));
        if (officeOf) {
            int next = to + 1 < end ? names.runEnd(to + 1) : to + 1;
            SpeakerNames.Run person = next > to + 1 ? names.person(to + 1, next) : null;
            if (person != null && person.from() > to + 1) {
                return phrases.person(person, from);
            }
        }
        Subject subject = phrases.plain(start, to - 1, names.person(start, to), from);
        return new Subject(subject.kind(), subject.name(), from);
    }
}
