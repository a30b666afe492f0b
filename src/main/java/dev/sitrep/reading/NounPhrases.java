package dev.sitrep.reading;

import dev.sitrep.reading.Subject.Kind;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The phrase that ends at a word: a name with what belongs to it, a body, an office, or just a description. */
final class NounPhrases {
    private static final int MOST_WORDS = 14;
    private static final int MOST_OFFICE_WORDS = 6;
    private static final int MOST_WORDS_BEFORE_NAME = 5;
    private static final String BREAKS = Subjects.BREAKS;
    private static final List<String> PERSON_ENDINGS =
            List.of("er", "or", "ist", "ian", "man", "woman", "person", "ant");

    private final Narration narration;
    private final SpeakerNames names;
    private final Offices offices;
    private final Bodies bodies;

    NounPhrases(Narration narration, SpeakerNames names, Offices offices, Bodies bodies) {
        this.narration = narration;
        this.names = names;
        this.offices = offices;
        this.bodies = bodies;
    }

    /** The phrase whose last word stands at {@code at}. */
    @Nullable Subject endingAt(int at, int least) {
        String word = narration.folded(at);
        if (narration.quote(at) >= 0) {
            return null;
        }
        if (SpeechWords.PRONOUNS.contains(word) && !narration.owns(at)) {
            return new Subject(Kind.PRONOUN, word, at);
        }
        if (SpeechWords.STOPS.contains(word) || SpeechWords.PREPOSITIONS.contains(word)) {
            return null;
        }
        if (narration.isNameWord(at)) {
            return narration.owns(at) ? null : named(at, least);
        }
        return Character.isLetter(word.charAt(0)) ? described(at, least) : null;
    }

    private @Nullable Subject named(int last, int least) {
        int start = names.runStart(last + 1, least);
        boolean the =
                start - 1 > least
                        && !narration.gapHas(start, BREAKS)
                        && SpeechWords.DETERMINERS.contains(narration.folded(start - 1));
        int link = the ? start - 2 : start - 1;
        String before = link >= least ? narration.folded(link) : "";
        boolean joined = link >= least && !narration.gapHas(link + 1, BREAKS);
        SpeakerNames.Run person = names.person(start, last + 1);
        boolean state = person != null && person.from() > start && before.equals("of");
        if (before.equals("у") || before.equals("в")) {
            Subject body = bodies.at(last, last + 1);
            return body != null ? body : described(last, least);
        }
        if (joined && !state && isLink(before)) {
            int head = bodies.head(link, least);
            if (head >= 0) {
                return bodies.named(head, last + 1, least);
            }
            boolean two = person != null && last - start > 0;
            if (before.equals("and")
                    || !(two && SpeechWords.TITLES.contains(narration.folded(start)))) {
                return before.equals("and") && !pairedWithName(link, least)
                        ? plain(start, last, person, least)
                        : described(last, least);
            }
        }
        return plain(start, last, person, least);
    }

    /** The name in the words start..last, or what they are if they name no person. */
    Subject plain(int start, int last, SpeakerNames.@Nullable Run person, int least) {
        if (person == null) {
            return names.isBody(start, last + 1)
                    ? bodies.named(start, last + 1, least)
                    : office(start, last + 1, least);
        }
        boolean place =
                person.to() - person.from() == 1
                        && SpeechWords.PLACES.contains(narration.folded(last));
        return place
                ? new Subject(Kind.BODY, narration.words(start, last + 1), start)
                : person(person, nounStart(start, least));
    }

    /** The words before a name that belong to it: "the government spokesperson Roe". */
    private int nounStart(int start, int least) {
        int at = start;
        while (at > least
                && start - at < MOST_WORDS_BEFORE_NAME
                && !narration.gapHas(at, BREAKS)
                && narration.quote(at - 1) < 0
                && !isLink(narration.folded(at - 1))
                && !SpeechWords.STOPS.contains(narration.folded(at - 1))) {
            at--;
        }
        return at;
    }

    private boolean pairedWithName(int and, int least) {
        return and > least && narration.isNameWord(and - 1) && !narration.gapHas(and, ",");
    }

    private static boolean isLink(String word) {
        return word.equals("and") || SpeechWords.PREPOSITIONS.contains(word);
    }

    /** A phrase without a name at its end: a body ("the defence ministry"), the office of someone named, or just a description. */
    Subject described(int last, int least) {
        int start = last;
        while (start > least
                && last - start < MOST_WORDS
                && !narration.gapHas(start, BREAKS)
                && narration.quote(start - 1) < 0
                && !beginsPhrase(start, least)
                && !SpeechWords.STOPS.contains(narration.folded(start - 1))) {
            start--;
        }
        int head = start;
        while (head < last && !SpeechWords.PREPOSITIONS.contains(narration.folded(head + 1))) {
            head++;
        }
        if (head < last && narration.isNameWord(head) && !narration.owns(head)) {
            int from = names.runStart(head + 1, start);
            SpeakerNames.Run person = names.person(from, head + 1);
            if (person != null && (person.to() - person.from() > 1 || names.isKnown(person))) {
                return person(person, start);
            }
        }
        if (SpeechWords.BODIES.contains(narration.folded(head))) {
            return bodies.described(start, head, last);
        }
        if (narration.folded(head).equals("statement") && head < last) {
            Subject author = named(last, head + 2);
            return author != null ? author : new Subject(Kind.DESCRIBED, null, start);
        }
        Subject office = office(start, last + 1, least);
        return office.name() == null && !isHuman(narration.folded(head))
                ? new Subject(Kind.THING, null, office.start())
                : office;
    }

    private static boolean isHuman(String head) {
        return SpeechWords.PEOPLE.contains(head)
                || head.charAt(0) >= 0x400
                || PERSON_ENDINGS.stream().anyMatch(head::endsWith);
    }

    /** A determiner begins a phrase, unless it stands within one: "head of the ministry". */
    private boolean beginsPhrase(int at, int least) {
        boolean inner =
                at > least
                        && SpeechWords.PREPOSITIONS.contains(narration.folded(at - 1))
                        && at - 1 > least
                        && !narration.gapHas(at - 1, BREAKS);
        return SpeechWords.DETERMINERS.contains(narration.folded(at)) && !inner;
    }

    private Subject office(int from, int to, int least) {
        int start = from;
        while (start > least
                && !narration.gapHas(start, BREAKS)
                && narration.quote(start - 1) < 0
                && to - start < MOST_OFFICE_WORDS
                && !SpeechWords.DETERMINERS.contains(narration.folded(start))
                && !SpeechWords.PREPOSITIONS.contains(narration.folded(start - 1))) {
            start--;
        }
        return new Subject(Kind.DESCRIBED, offices.holder(start, to), start);
    }

    Subject person(SpeakerNames.Run run, int start) {
        return new Subject(Kind.PERSON, names.fullest(run), start);
    }
}
