package dev.sitrep.reading;

import dev.sitrep.reading.Narration.Sentence;
import dev.sitrep.reading.SpeechWords.Kind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The verbs of saying in a sentence, each with who says: pronouns and "saying" are followed back to the one last spoken of. */
final class Sayings {
    static final Set<String> GOES_ON =
            Set.of(
                    "and", "but", "also", "then", "та", "і", "й", "и", "а", "але", "но", "et",
                    "und");
    private static final Set<String> AUXILIARIES =
            Set.of("has", "had", "have", "will", "would", "did", "does", "also", "on");
    private static final int IT_LASTS = 2;
    private static final int WEAK_REACH = 12;
    private static final int HEAD_WORDS = 8;

    private final Narration narration;
    private final SpeakerNames names;
    private final Offices offices;
    private final Subjects subjects;
    private final SayingVerbs verbs;
    private Who he = Who.UNKNOWN;
    private Who it = Who.UNKNOWN;
    private Who about = Who.UNKNOWN;
    private int itSince;
    private int sentenceNumber;

    /**
     * One who speaks.
     *
     * @param name null for someone whom the article does not name, or who is not known
     * @param known whether anything is known of who it is; an unnamed official is known to be no one named
     */
    record Who(@Nullable String name, boolean known) {
        static final Who UNKNOWN = new Who(null, false);
        static final Who UNNAMED = new Who(null, true);
    }

    /**
     * A verb with its speaker.
     *
     * @param verb its first word
     * @param end behind its last
     * @param start the first word of its subject, or the verb
     */
    record Saying(int verb, int end, Kind kind, Who who, int start, boolean pronoun) {}

    Sayings(Narration narration, SpeakerNames names) {
        this.narration = narration;
        this.names = names;
        this.verbs = new SayingVerbs(narration);
        this.offices = new Offices(narration, names);
        this.subjects = new Subjects(narration, names, offices);
    }

    /** Whom the last sentence is about, as far as its first words tell. */
    Who about() {
        return about;
    }

    /** What is said in the next sentence; sentences must come in order. */
    List<Saying> in(Sentence sentence) {
        sentenceNumber++;
        List<Saying> sayings = new ArrayList<>();
        Who subject = Who.UNKNOWN;
        about = Who.UNKNOWN;
        boolean first = true;
        for (int i = sentence.from(); i < sentence.to(); i++) {
            var match = verbs.at(i, sentence);
            if (match == null) {
                continue;
            }
            if (first) {
                subject = opening(sentence, i);
                about = subject;
                first = false;
            }
            Saying saying = saying(i, match.end(), match.value(), sentence, sayings, subject);
            if (saying != null && (match.value() != Kind.MAY_SAY || nearQuote(saying, sentence))) {
                sayings.add(saying);
                if (saying.who().known()) {
                    subject = saying.who();
                }
                i = match.end() - 1;
            }
        }
        if (sayings.isEmpty()) {
            about = opening(sentence, sentence.to());
        }
        return sayings;
    }

    private boolean nearQuote(Saying saying, Sentence sentence) {
        boolean near = saying.start() > sentence.from() && narration.quote(saying.start() - 1) >= 0;
        for (int i = saying.end();
                !near && i < Math.min(sentence.to(), saying.end() + WEAK_REACH);
                i++) {
            near = narration.quote(i) >= 0;
        }
        return near;
    }

    private @Nullable Saying saying(
            int verb, int end, Kind kind, Sentence sentence, List<Saying> before, Who subject) {
        int least = before.isEmpty() ? sentence.from() : before.getLast().end();
        return switch (kind) {
            case ACCORDING -> {
                Subject named = subjects.after(end, sentence.to());
                yield named == null ? null : new Saying(verb, end, kind, who(named), verb, false);
            }
            case HIS_WORDS -> new Saying(verb, end, kind, he, verb, true);
            case QUOTES -> quoted(verb, end, sentence, least);
            case SAYING -> {
                Who who = subject.known() ? subject : Who.UNKNOWN;
                yield new Saying(verb, end, kind, who, verb, false);
            }
            default -> said(verb, end, kind, sentence, least, subject);
        };
    }

    private Saying said(int verb, int end, Kind kind, Sentence sentence, int least, Who subject) {
        if (kind == Kind.CALLS && SpeechWords.BE.contains(narration.folded(verb - 1))) {
            Subject agent = subjects.after(verbs.agent(verb, sentence), sentence.to());
            return new Saying(
                    verb, end, kind, agent == null ? Who.UNNAMED : who(agent), verb, false);
        }
        boolean quoteBefore = verb > sentence.from() && narration.quote(verb - 1) >= 0;
        Subject found = quoteBefore ? null : subjects.before(verb, afterQuote(verb, least));
        boolean goesOn = GOES_ON.contains(narration.folded(verb - 1));
        if (found == null && !(goesOn && subject.known()) && mayPrecede(verb, sentence)) {
            found = subjects.after(end, sentence.to());
            boolean inverted = verb == sentence.from() || narration.quote(verb - 1) >= 0;
            found =
                    found != null && found.kind() == Subject.Kind.PRONOUN && !inverted
                            ? null
                            : found;
        }
        if (found != null) {
            boolean pronoun = found.kind() == Subject.Kind.PRONOUN;
            return new Saying(verb, end, kind, who(found), Math.min(verb, found.start()), pronoun);
        }
        return new Saying(verb, end, kind, goesOn ? subject : Who.UNKNOWN, verb, false);
    }

    /** Whether the subject can stand behind a verb: at once behind a quote, a comma or a dash, at the head of a sentence, and in Cyrillic anywhere. */
    private boolean mayPrecede(int verb, Sentence sentence) {
        return verb == sentence.from()
                || narration.quote(verb - 1) >= 0
                || narration.gapHas(verb, ",—–:")
                || narration.folded(verb).charAt(0) >= 0x400
                || narration.folded(verb - 1).equals("as");
    }

    private int afterQuote(int verb, int least) {
        int at = verb;
        while (at > least && narration.quote(at - 1) < 0) {
            at--;
        }
        return at;
    }

    /** "Tass quoted Roe as saying", "he was quoted as saying", "Tass quotes Roe saying". */
    private @Nullable Saying quoted(int verb, int end, Sentence sentence, int least) {
        boolean passive = SpeechWords.BE.contains(narration.folded(verb - 1));
        if (passive) {
            Subject subject = subjects.before(verb - 1, afterQuote(verb, least));
            return subject == null
                    ? null
                    : new Saying(
                            verb,
                            end,
                            Kind.SAYS,
                            who(subject),
                            subject.start(),
                            subject.kind() == Subject.Kind.PRONOUN);
        }
        Subject object = subjects.after(end, sentence.to());
        if (object == null) {
            return null;
        }
        for (int i = end; i < Math.min(sentence.to(), end + HEAD_WORDS * 2); i++) {
            if (narration.folded(i).equals("saying")) {
                Subject quoter = subjects.before(verb, afterQuote(verb, least));
                return new Saying(
                        verb,
                        i + 1,
                        Kind.SAYS,
                        who(object),
                        quoter == null ? verb : quoter.start(),
                        false);
            }
        }
        return null;
    }

    private Who who(Subject subject) {
        Who who =
                switch (subject.kind()) {
                    case PERSON, BODY -> new Who(subject.name(), true);
                    case THING -> Who.UNNAMED;
                    case DESCRIBED ->
                            subject.name() == null ? Who.UNNAMED : new Who(subject.name(), true);
                    case PRONOUN -> pronoun(String.valueOf(subject.name()));
                };
        if (subject.kind() == Subject.Kind.BODY) {
            boolean place =
                    SpeechWords.PLACES.contains(
                            String.valueOf(who.name()).toLowerCase(Locale.ROOT));
            it = place ? Who.UNNAMED : who;
            itSince = sentenceNumber;
        } else if (subject.kind() == Subject.Kind.PERSON
                || (subject.kind() == Subject.Kind.DESCRIBED)) {
            he = who;
        }
        return who;
    }

    private Who pronoun(String pronoun) {
        if (SpeechWords.HE.contains(pronoun)) {
            String name = he.name();
            return name != null && names.contradicts(pronoun, name) ? Who.UNNAMED : he;
        }
        boolean thing = pronoun.equals("it") || pronoun.equals("воно") || pronoun.equals("оно");
        return thing && sentenceNumber - itSince <= IT_LASTS ? it : Who.UNNAMED;
    }

    /** Whom a sentence is about, as far as its first words tell: they are "he" from here on. */
    private Who opening(Sentence sentence, int before) {
        int end = Math.min(before, sentence.from() + HEAD_WORDS);
        Who owner = Who.UNKNOWN;
        for (int i = sentence.from(); i < end; i++) {
            if (narration.quote(i) >= 0) {
                continue;
            }
            String word = narration.folded(i);
            if (SpeechWords.HE.contains(word)) {
                return pronoun(word);
            }
            boolean linked =
                    i > sentence.from()
                            && SpeechWords.PREPOSITIONS.contains(narration.folded(i - 1))
                            && !isOfficeOf(i);
            int runEnd = narration.isNameWord(i) ? names.runEnd(i) : i;
            if (runEnd > i && !linked && narration.owns(runEnd - 1) && i == sentence.from()) {
                SpeakerNames.Run person = names.person(i, runEnd);
                owner =
                        person != null && isPerson(person)
                                ? new Who(names.fullest(person), true)
                                : owner;
            } else if (runEnd > i && !linked && !narration.owns(runEnd - 1)) {
                SpeakerNames.Run person = names.person(i, runEnd);
                int bodyEnd = afterOf(i, runEnd);
                if (i <= sentence.from() + 2
                        && acts(bodyEnd)
                        && (person == null || !isPerson(person))) {
                    return new Who(narration.words(i, bodyEnd), true);
                }
                if (person != null && isPerson(person)) {
                    he = new Who(names.fullest(person), true);
                    return he;
                }
            }
            if (SpeechWords.ROLES.contains(word) && !linked) {
                String holder = offices.holder(sentence.from(), i + 1);
                boolean nameFollows =
                        (i + 1 < narration.size() && narration.isNameWord(i + 1))
                                || SpeechWords.DEPARTMENTS.contains(narration.folded(i + 2));
                if (holder != null) {
                    he = new Who(holder, true);
                    return he;
                }
                if (!nameFollows) {
                    return Who.UNKNOWN;
                }
            }
            i = Math.max(i, runEnd - 1);
        }
        he = owner.known() ? owner : he;
        return Who.UNKNOWN;
    }

    /** "Secretary of State Roe": the office goes on to the name. */
    private boolean isOfficeOf(int i) {
        return SpeechWords.DEPARTMENTS.contains(narration.folded(i))
                && SpeechWords.TITLES.contains(narration.folded(i - 2));
    }

    /** "Ministry of Defence": the end of a body's name with what it is of. */
    private int afterOf(int from, int to) {
        boolean of = narration.folded(to).equals("of") || narration.folded(to).equals("for");
        int end = of && to + 1 < narration.size() ? names.runEnd(to + 1) : to;
        return of && names.isBody(from, to) && end > to + 1 ? end : to;
    }

    /** Whether a verb stands here: the name before it is no part of a longer phrase. */
    private boolean acts(int i) {
        String word = narration.folded(i);
        return word.endsWith("ed")
                || SpeechWords.BE.contains(word)
                || AUXILIARIES.contains(word)
                || SpeechWords.VERBS.longestAt(narration.folded(), i) != null;
    }

    private boolean isPerson(SpeakerNames.Run run) {
        return !SpeechWords.PLACES.contains(narration.folded(run.to() - 1))
                && (run.to() - run.from() > 1 || names.isKnown(run));
    }
}
