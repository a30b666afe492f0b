package dev.sitrep.source;

import dev.sitrep.text.Phrases;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Who speaks in a sentence: the words next to its verbs of saying, in English, Ukrainian and Russian.
 *
 * <p>A person is told by capitals, by a pronoun, or by an office that only one holds; a body by its noun; a country speaks for its government.
 */
final class Speakers {
    private static final Phrases<Boolean> ACCORDING_TO = new Phrases<>();
    private static final Phrases<Boolean> ORGANISATIONS = new Phrases<>();
    private static final Set<String> OFFICES = Cues.words(SpeakerWords.OFFICES);
    private static final Set<String> COMMON = Cues.words(SpeakerWords.COMMON);
    private static final Set<String> NO_SUBJECT_BEHIND = Cues.words(SpeakerWords.NO_SUBJECT_BEHIND);
    private static final Set<String> ADJECTIVE_OF_STATE = Cues.words(SpeakerWords.BODY_ADJECTIVES);
    private static final Set<String> HE = Set.of("he", "she", "він", "вона", "он", "она");
    private static final Set<String> IT = Set.of("it", "they", "вони", "они", "воно", "оно");

    private static final Set<String> NO_PERSONS =
            Set.of("a", "an", "some", "several", "any", "no", "many", "two", "three");
    private static final int FAR = 6;
    private static final int BODY_FAR = 4;
    private static final int LONGEST_APPOSITION = 20;
    private static final int HEAD = 8;

    static {
        Cues.add(ACCORDING_TO, SpeakerWords.ACCORDING_TO, true);
        Cues.add(ORGANISATIONS, SpeakerWords.ORGANISATIONS, true);
    }

    private final Tokens tokens;
    private final BitSet others;
    private final BitSet quoted;
    private final SpeechVerbs verbs;

    /**
     * Looks at one sentence.
     *
     * @param others words that name outlets or sources without a name
     * @param quoted words of a quotation: their verbs are the speaker's
     */
    Speakers(Tokens tokens, BitSet others, BitSet quoted) {
        this.tokens = tokens;
        this.others = others;
        this.quoted = quoted;
        this.verbs = new SpeechVerbs(tokens, others, quoted.isEmpty());
    }

    /** Who speaks, best known first. */
    enum Speaker {
        PERSON,
        /** "he", "she": whoever spoke before. */
        HE,
        OFFICIAL_BODY,
        /** "it", "they". */
        IT,
        NOBODY
    }

    /**
     * Somebody speaks.
     *
     * @param at the word that names the speaker, or the noun of the body
     * @param weak the verb may tell of a deed as well, as "called"
     */
    record Speech(Speaker speaker, int at, boolean weak) {
        private static final Speech NONE = new Speech(Speaker.NOBODY, -1);

        private Speech(Speaker speaker, int at) {
            this(speaker, at, false);
        }

        private boolean isNone() {
            return speaker == Speaker.NOBODY;
        }
    }

    /** Everybody who speaks, in order. */
    List<Speech> find() {
        List<Speech> found = new ArrayList<>();
        boolean leading = false;
        for (int i = 0; i < tokens.size(); i++) {
            boolean others = this.others.get(i) && !tokens.folded(i).equals("told");
            if (quoted.get(i) || others) {
                continue;
            }
            Speech speech = at(i);
            boolean mayLean = speech.isNone() && !leading && found.isEmpty();
            if (mayLean && verbs.leansBack(i)) {
                speech = leading(i);
                leading = true;
            }
            if (!speech.isNone()) {
                found.add(new Speech(speech.speaker(), speech.at(), verbs.isWeak(i)));
            }
        }
        return found;
    }

    /** Who speaks by the verb of saying, or by the words that stand for one, at a place. */
    private Speech at(int index) {
        int says = verbs.endAt(index);
        if (says > index) {
            Speech speech = before(index);
            return speech.isNone() ? behind(says, BODY_FAR) : speech;
        }
        boolean saying = tokens.folded(index).equals("saying") && tokens.gap(index).equals(" ");
        if (saying || verbs.isShownByData(index)) {
            return bodyBefore(index - 1);
        }
        if (isColon(index)) {
            return who(index);
        }
        var according = ACCORDING_TO.longestAt(tokens.folded(), index);
        return according == null ? Speech.NONE : behind(according.end(), 2 * BODY_FAR);
    }

    /** "Roe: “We…”". */
    private boolean isColon(int index) {
        String gap = tokens.gap(index + 1);
        return index + 1 < tokens.size()
                && gap.startsWith(":")
                && (index <= 1 || gap.chars().anyMatch(c -> "\"“«„".indexOf(c) >= 0))
                && tokens.isCapital(index)
                && quoted.get(index + 1);
    }

    private Speech before(int verb) {
        int at = verb - 1;
        if (at >= 0 && tokens.gap(verb).indexOf(')') >= 0) {
            int least = Math.max(0, at - LONGEST_APPOSITION);
            while (at > least && tokens.gap(at).indexOf('(') < 0) {
                at--;
            }
            at--;
        }
        for (int i = 0;
                i < FAR && at >= 0 && verbs.mayFollowSubject(at) && !isClause(at + 1);
                i++) {
            at--;
        }
        boolean colon = at + 1 == verb && tokens.gap(verb).indexOf(':') >= 0;
        if (at < 0 || colon || verbs.isBe(at) || tokens.gap(at + 1).indexOf(';') >= 0) {
            return Speech.NONE;
        }
        if (tokens.gap(at + 1).indexOf(',') >= 0) {
            Speech named = quoted.get(at) ? Speech.NONE : named(at);
            if (named.speaker() == Speaker.PERSON) {
                return named;
            }
            Speech apposed = beforeApposition(at);
            if (!apposed.isNone() || tokens.gap(at + 1).length() > 2) {
                return apposed;
            }
        }
        return who(at);
    }

    private boolean isClause(int index) {
        return tokens.gap(index).indexOf(',') >= 0
                || tokens.gap(index).indexOf('"') >= 0
                || tokens.gap(index).indexOf('”') >= 0;
    }

    /** "Jane Roe, the secretary of the council, told": the name in front of the aside. */
    private Speech beforeApposition(int last) {
        for (int i = last; i > Math.max(0, last - LONGEST_APPOSITION); i--) {
            if (tokens.gap(i).indexOf(',') >= 0 || tokens.gap(i).indexOf('(') >= 0) {
                return quoted.get(i - 1) ? Speech.NONE : who(i - 1);
            }
        }
        return Speech.NONE;
    }

    private Speech who(int at) {
        String word = tokens.folded(at);
        if (HE.contains(word)) {
            return new Speech(Speaker.HE, at);
        }
        if (IT.contains(word)) {
            return new Speech(Speaker.IT, at);
        }
        if (others.get(at) || quoted.get(at)) {
            return Speech.NONE;
        }
        Speech body = bodyBefore(at);
        if (!body.isNone()) {
            return body;
        }
        if (!tokens.isCapital(at) && isOneOfAKind(at)) {
            return new Speech(Speaker.PERSON, at);
        }
        return named(at);
    }

    /** "the governor", "Ukraine's president", "the company"; "a minister" is nobody. */
    private boolean isOneOfAKind(int at) {
        boolean noun =
                OFFICES.contains(tokens.folded(at))
                        || ORGANISATIONS.longestAt(tokens.folded(), at) != null;
        if (!noun) {
            return false;
        }
        for (int i = at - 1; i >= Math.max(0, at - BODY_FAR); i--) {
            if (NO_PERSONS.contains(tokens.folded(i))) {
                return tokens.folded(at).startsWith("spokes")
                        || ORGANISATIONS.longestAt(tokens.folded(), i + 1) != null;
            }
        }
        return true;
    }

    /** "the ministry", "Министерство обороны РФ", "the Kremlin's spokesman": a body, and small words or a country behind it. */
    private Speech bodyBefore(int at) {
        Speech whole = bodyEndingWith(at);
        if (!whole.isNone()) {
            return whole;
        }
        for (int i = at; i >= Math.max(0, at - BODY_FAR); i--) {
            int end = Bodies.endAt(tokens, i);
            if (end > i && end <= at + 1 && !others.get(i)) {
                return new Speech(Speaker.OFFICIAL_BODY, i);
            }
            boolean belongs = !tokens.isCapital(i) || Countries.isOne(tokens.folded(i));
            if ((!belongs && i < at) || (i > 0 && isClause(i))) {
                return Speech.NONE;
            }
            if (!belongs) {
                return Speech.NONE;
            }
        }
        return Speech.NONE;
    }

    /** "the White House", "the Ministry of Defence". */
    private Speech bodyEndingWith(int at) {
        for (int i = Math.max(0, at - BODY_FAR); i <= at; i++) {
            if (!others.get(i) && Bodies.endAt(tokens, i) == at + 1) {
                return new Speech(Speaker.OFFICIAL_BODY, i);
            }
        }
        return Speech.NONE;
    }

    private Speech behind(int index, int far) {
        for (int at = index; at < Math.min(tokens.size(), index + far); at++) {
            String word = tokens.folded(at);
            if (HE.contains(word) && at == index) {
                return new Speech(Speaker.HE, at);
            }
            boolean stops = at == index ? opensQuote(at) : isStop(at);
            if (stops
                    || (far == BODY_FAR && NO_SUBJECT_BEHIND.contains(word))
                    || quoted.get(at)
                    || others.get(at)) {
                return Speech.NONE;
            }
            if (Bodies.endAt(tokens, at) > at) {
                boolean name =
                        at + 1 < tokens.size()
                                && tokens.isCapital(at + 1)
                                && !tokens.isCapital(at)
                                && !Countries.isOne(tokens.folded(at + 1));
                return name && !tokens.isCyrillic(at)
                        ? named(at + 1)
                        : new Speech(Speaker.OFFICIAL_BODY, at);
            }
            if (!tokens.isCapital(at) && isOneOfAKind(at) && at > index) {
                return new Speech(Speaker.PERSON, at);
            }
            if (Countries.isOne(word) && (tokens.isPossessive(at) || beginsBody(at + 1))) {
                continue;
            }
            Speech named = named(at);
            if (!named.isNone()) {
                Speech body = tokens.isPossessive(at) ? Speech.NONE : bodyAhead(at);
                return body.isNone() ? named : body;
            }
        }
        return Speech.NONE;
    }

    private boolean beginsBody(int index) {
        return index < tokens.size()
                && (Bodies.endAt(tokens, index) > index
                        || OFFICES.contains(tokens.folded(index))
                        || ADJECTIVE_OF_STATE.contains(tokens.folded(index)));
    }

    /** "the Russian Interior Ministry": capitals that lead on to a body's noun. */
    private Speech bodyAhead(int at) {
        for (int i = at + 1;
                i < Math.min(tokens.size(), at + BODY_FAR) && tokens.gap(i).equals(" ");
                i++) {
            if (Bodies.endAt(tokens, i) > i) {
                boolean person =
                        i + 1 < tokens.size() && tokens.isCapital(i + 1) && !tokens.isCapital(i);
                return person ? Speech.NONE : new Speech(Speaker.OFFICIAL_BODY, i);
            }
            if (!tokens.isCapital(i) && !ADJECTIVE_OF_STATE.contains(tokens.folded(i))) {
                return Speech.NONE;
            }
        }
        return Speech.NONE;
    }

    private boolean opensQuote(int index) {
        return tokens.gap(index).chars().anyMatch(c -> "\"“«„:".indexOf(c) >= 0);
    }

    private boolean isStop(int index) {
        return tokens.gap(index)
                .chars()
                .anyMatch(
                        c ->
                                "\"“«„,:;.”".indexOf(c) >= 0
                                        && !(c == '.' && tokens.folded(index - 1).length() <= 3));
    }

    /** The first who is named in the sentence's head. */
    private Speech leading(int verb) {
        for (int i = 0; i < Math.min(verb, HEAD); i++) {
            if (quoted.get(i) || others.get(i)) {
                return Speech.NONE;
            }
            int body = Bodies.endAt(tokens, i);
            if (body > i && !tokens.folded(i).equals("statement")) {
                return tokens.isCapital(body) && !tokens.isCapital(i)
                        ? named(body)
                        : new Speech(Speaker.OFFICIAL_BODY, i);
            }
            if (HE.contains(tokens.folded(i)) && i <= 1) {
                return new Speech(Speaker.HE, i);
            }
            boolean country =
                    Countries.isOne(tokens.folded(i))
                            && (tokens.isPossessive(i) || tokens.isCapital(i + 1));
            Speech named = country ? Speech.NONE : named(i);
            if (!named.isNone()) {
                Speech ahead = bodyAhead(i);
                return ahead.isNone() ? named : ahead;
            }
        }
        return Speech.NONE;
    }

    /** Whom a capitalised word names: a country speaks for its government. */
    private Speech named(int at) {
        String folded = tokens.folded(at);
        if (!tokens.isCapital(at) || others.get(at) || quoted.get(at)) {
            return Speech.NONE;
        }
        if (Countries.isOne(folded)) {
            return new Speech(Speaker.OFFICIAL_BODY, at);
        }
        boolean letters = tokens.word(at).length() <= 2;
        return letters || COMMON.contains(folded) || Cues.isNationality(tokens, at)
                ? Speech.NONE
                : new Speech(Speaker.PERSON, at);
    }
}
