package dev.sitrep.source;

import dev.sitrep.text.Phrases;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds sources without a name in a sentence: "two people familiar with the matter", "a Russian source told", "one of the people said". */
final class UnnamedSources {
    private static final Phrases<Boolean> SURE = new Phrases<>();

    /** Whoever "a", "one", "two" may stand before. */
    private static final Set<String> SOMEBODY =
            Cues.words(
                    """
                    official; officials; diplomat; diplomats; source; sources; aide; aides; insider; insiders; adviser; advisers; advisor; advisors;
                    witness; witnesses; resident; residents; expert; experts; analyst; analysts; lawmaker; lawmakers; executive; executives;
                    employee; employees; soldier; soldiers; fighter; fighters; officer; officers; person; people; man; woman; monitor; lawyer;
                    lawyers; investigator; investigators; worker; workers; researcher; researchers; friend; friends; relative; relatives; leader;
                    leaders; negotiator; negotiators; senator; senators; survivor; survivors; neighbor; neighbour; neighbors; neighbours;
                    eyewitness; eyewitnesses; activist; activists; envoy; envoys; scientist; scientists; economist; economists; ally; allies;
                    strategist; strategists; politician; politicians; minister; ministers; trader; traders; doctor; medic; figure
                    """);

    /** Those of them who are a source without a number before them: "witnesses said". */
    private static final Set<String> BARE =
            Cues.words(
                    """
                    sources; witnesses; eyewitnesses; residents; experts; analysts; aides; advisers; advisors; insiders; diplomats; critics;
                    activists; survivors; neighbours; neighbors; economists; scientists; lawmakers; traders; insiders; locals; observers
                    """);

    private static final Set<String> DEFINITE =
            Set.of(
                    "official",
                    "source",
                    "person",
                    "diplomat",
                    "witness",
                    "insider",
                    "aide",
                    "sources",
                    "people",
                    "officials",
                    "diplomats");
    private static final Set<String> COUNTS =
            Cues.words(
                    """
                    a; an; one; two; three; four; five; six; seven; eight; nine; ten; several; some; another; multiple; other; many; numerous; dozen;
                    unnamed; unidentified; anonymous; certain; various; few
                    """);
    private static final Set<String> SPEAKS =
            Cues.words(
                    """
                    told; tell; tells; said; says; say; saying; who; confirmed; confirm; speaking; familiar; close; cited; involved; briefed; added; adds;
                    warned; claimed; claim; claims; described; acknowledged; suggested; with; predicted; believe; explained; reported; recalled; have; has
                    """);
    private static final Set<String> SAYS =
            Cues.words(
                    "told; tell; tells; said; says; say; saying; confirmed; confirm; added; adds; warned; warn; claimed; claim; claims; described; acknowledged; predicted; predict; explained; recalled");
    private static final Set<String> NOT_BETWEEN =
            Cues.words(
                    "by; that; to; from; who; when; as; said; told; has; have; was; were; is; are; had; which; while; and; after; before; but; at; into; over; will; would; could");
    private static final Set<String> ATTRIBUTING =
            Cues.words("to; said; says; citing; cited; cites; quoting; quoted; quotes; by");
    private static final Set<String> CITING = Set.of("citing", "cited", "cites", "quoting");
    private static final Set<String> ACTED_ON =
            Set.of("voiced", "confirmed", "quoted", "cited", "described", "told");
    private static final Set<String> CLOSE = Set.of(" ", ", ");
    private static final Set<String> PLACED =
            Set.of("of", "in", "from", "at", "who", "with", "near", "for");
    private static final Set<String> ASIDE = Set.of("speaking", "who");
    private static final Set<String> KNOWLEDGE = Set.of("knowledge", "direct", "firsthand");
    private static final Set<String> TELLING = Set.of("told", "tell", "tells");
    private static final int FAR = 6;
    private static final int LONGEST_CLAUSE = 16;

    static {
        Cues.add(
                SURE,
                """
                people familiar with; person familiar with; sources familiar with; source familiar with; officials familiar with; official
                familiar with; people briefed on; person briefed on; people with knowledge of; person with knowledge of; sources with
                knowledge of; source with knowledge of; with knowledge of the; with direct knowledge of; people close to; person close to; sources
                close to; source close to; unnamed source*; unnamed official*; unnamed people;
                unnamed person; unnamed diplomat*; unidentified source*; unidentified official*; anonymous source*; anonymous official*;
                anonymous diplomat*; condition of anonymity; conditions of anonymity; on anonymity; granted anonymity; requested anonymity; requesting
                anonymity; spoke anonymously; speaking anonymously; asked not to be named; people it didn't identify; people it did not identify;
                asked not to be identified; asking not to be named; asking not to be identified; declined to be named; declined to be
                identified; not be named; not be identified; it did not name; they did not name; not authorised to speak; not authorized to speak;
                not authorised to discuss; not authorized to discuss; citing sources; citing a source; citing two sources; citing three sources;
                citing its sources; citing its own sources; according to sources;
                неназванн* источник*; источник* сообщил*; источник* рассказал*; источник* сказал*; источник* утвержда*; сказал* источник*;
                собеседник* агентства; собеседник* издания; собеседник*; анонимн* источник*; анонимн* чиновник*; на условиях анонимности;
                на условии анонимности; российск* источник*; украинск* источник*; американск* источник*; европейск* источник*;
                дипломатическ* источник*; источник* знаком*; источники в; источник в; со ссылкой на источник*; со ссылкой на свои источник*;
                ссылаясь на источник*; по словам источник*; по данным источник*; осведомленн* источник*; высокопоставленн* источник*;
                высокопоставленн* чиновник*; неназванн* чиновник*; пожелавш* остаться неназванн*; на правах анонимности; на умовах анонімності;
                неназван* джерел*; анонімн* джерел*; російськ* джерел*; українськ* джерел*; американськ* джерел*; європейськ* джерел*;
                дипломатичн* джерел*; джерел* повідомил*; джерел* розповіл*; джерел* сказал*; джерела в; джерело в; співрозмовник*; зазначають
                джерела; кажуть джерела; із посиланням на джерел*; з посиланням на джерел*; посилаючись на джерел*; за словами джерел*; за даними
                джерел*; обізнан* джерел*; поінформован* джерел*; високопоставлен* джерел*; неназван* чиновник*; високопоставлен* чиновник*;
                неназван* посадов*; на правах анонімності; на умові анонімності;
                nicht namentlich genannt*; unter bedingung der anonymität; insider*; aus regierungskreisen; sous couvert d'anonymat; sous le couvert de
                l'anonymat; une source diplomatique; une source proche; selon une source; bajo condición de anonimato; fuentes diplomáticas; según
                fuentes; anonimowo; proszący o anonimowość; adının açıklanmasını istemeyen
                """,
                true);
    }

    private UnnamedSources() {}

    /** Words from the first to before {@code end} that name a source without a name. */
    record Unnamed(int start, int end) {}

    /** In order, apart from each other. */
    static List<Unnamed> in(Tokens tokens) {
        List<Unnamed> found = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            int end = endAt(tokens, i);
            if (end > i) {
                int start =
                        i > (found.isEmpty() ? 0 : found.getLast().end())
                                        && COUNTS.contains(tokens.folded(i - 1))
                                ? i - 1
                                : i;
                found.add(new Unnamed(start, end));
                i = end;
            } else {
                i++;
            }
        }
        return found;
    }

    private static int endAt(Tokens tokens, int index) {
        var sure = SURE.longestAt(tokens.folded(), index);
        if (sure != null) {
            return sure.end();
        }
        String word = tokens.folded(index);
        if (BARE.contains(word)) {
            return bare(tokens, index) ? index + 1 : -1;
        }
        if (word.equals("the")) {
            return definite(tokens, index);
        }
        if (word.equals("officials") && isCited(tokens, index)) {
            return index + 1;
        }
        return COUNTS.contains(word) ? counted(tokens, index) : -1;
    }

    /** "Witnesses said", "experts say"; not "experts from the Foo Institute said", whose body is named. */
    private static boolean bare(Tokens tokens, int index) {
        boolean begins =
                index == 0 || !tokens.isCapital(index - 1) || Cues.isNationality(tokens, index - 1);
        int next = index + 1;
        if (tokens.folded(next).equals("have")) {
            next++;
        }
        boolean behind =
                next < tokens.size() && tokens.isClose(next) && SAYS.contains(tokens.folded(next));
        boolean before = index > 0 && tokens.isClose(index) && isSaying(tokens, index - 1);
        boolean named = index + 1 < tokens.size() && tokens.isCapital(index + 1);
        return begins && (behind || (before && !named));
    }

    private static boolean isSaying(Tokens tokens, int index) {
        return SAYS.contains(tokens.folded(index))
                || (tokens.folded(index).equals("to")
                        && tokens.folded(index - 1).equals("according"));
    }

    /** "the source said", "the first person familiar": one without a name, spoken of again. */
    private static int definite(Tokens tokens, int index) {
        int noun = index + 1;
        while (noun < Math.min(tokens.size(), index + 4)
                && !DEFINITE.contains(tokens.folded(noun))
                && tokens.gap(noun).equals(" ")) {
            noun++;
        }
        if (!DEFINITE.contains(tokens.folded(noun)) || noun >= tokens.size()) {
            return -1;
        }
        boolean named =
                noun + 1 < tokens.size()
                        && tokens.isCapital(noun + 1)
                        && tokens.gap(noun + 1).equals(" ");
        boolean says = SAYS.contains(tokens.folded(noun + 1)) && tokens.isClose(noun + 1);
        boolean said =
                index > 0
                        && SAYS.contains(tokens.folded(index - 1))
                        && !TELLING.contains(tokens.folded(index - 1));
        return !named && (says || said) ? noun + 1 : -1;
    }

    /** "citing military officials", "according to three senior officials": an outlet's source. */
    private static boolean isCited(Tokens tokens, int index) {
        for (int i = index - 1; i >= Math.max(0, index - FAR); i--) {
            String word = tokens.folded(i);
            if (CITING.contains(word)) {
                return true;
            }
            if (tokens.gap(i + 1).indexOf(',') >= 0) {
                return false;
            }
        }
        int whom = tokens.folded(index + 2).equals("the") ? index + 3 : index + 2;
        return tokens.folded(index + 1).equals("told") && tokens.isCapital(whom);
    }

    private static int counted(Tokens tokens, int index) {
        for (int i = index + 1; i < Math.min(tokens.size(), index + 1 + FAR); i++) {
            if (tokens.gap(i).indexOf(',') >= 0 || NOT_BETWEEN.contains(tokens.folded(i))) {
                return -1;
            }
            if (SOMEBODY.contains(tokens.folded(i)) && !followsNoun(tokens, i + 1)) {
                boolean attributed =
                        index > 0
                                && tokens.isClose(index)
                                && ATTRIBUTING.contains(tokens.folded(index - 1))
                                && !isIndirectObject(tokens, index)
                                && !isNamed(tokens, i + 1);
                boolean said =
                        speaks(tokens, i + 1)
                                || speaksAfterClause(tokens, i + 1)
                                || speaksAfterPlace(tokens, i + 1);
                return attributed || said ? i + 1 : -1;
            }
        }
        return -1;
    }

    /** "to" counts in "according to" alone, "by" behind "confirmed" and the like. */
    private static boolean isIndirectObject(Tokens tokens, int index) {
        String word = tokens.folded(index - 1);
        if (word.equals("to")) {
            return !tokens.folded(index - 2).equals("according");
        }
        return word.equals("by") && !ACTED_ON.contains(tokens.folded(index - 2));
    }

    /** "a source code", "an expert panel": the noun is part of a longer one. */
    private static boolean followsNoun(Tokens tokens, int index) {
        return index < tokens.size()
                && SOMEBODY.contains(tokens.folded(index))
                && tokens.gap(index).equals(" ");
    }

    /** "an official, Jane Roe" and "official Jane Roe" have a name. */
    private static boolean isNamed(Tokens tokens, int index) {
        return index < tokens.size()
                && tokens.isCapital(index)
                && CLOSE.contains(tokens.gap(index));
    }

    /** "a European official, whom Politico did not name, said"; but not "an official, Jane Doe, said". */
    private static boolean speaksAfterClause(Tokens tokens, int index) {
        if (index >= tokens.size() || !tokens.gap(index).contains(",") || tokens.isCapital(index)) {
            return false;
        }
        for (int i = index + 1; i < Math.min(tokens.size(), index + LONGEST_CLAUSE); i++) {
            if (tokens.gap(i).contains(",")) {
                return SAYS.contains(tokens.folded(i));
            }
        }
        return false;
    }

    /** "a leader of the community in Moscow told", "a resident who lives nearby told". */
    private static boolean speaksAfterPlace(Tokens tokens, int index) {
        if (!PLACED.contains(tokens.folded(index)) || !tokens.isClose(index)) {
            return false;
        }
        for (int i = index + 1; i < Math.min(tokens.size(), index + 12); i++) {
            if (tokens.gap(i).indexOf(',') >= 0) {
                return false;
            }
            if (SAYS.contains(tokens.folded(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean speaks(Tokens tokens, int index) {
        if (index >= tokens.size()
                || tokens.isCapital(index)
                || tokens.gap(index).indexOf('.') >= 0) {
            return false;
        }
        if (tokens.gap(index).indexOf(',') >= 0 && !ASIDE.contains(tokens.folded(index))) {
            return false;
        }
        String word = tokens.folded(index);
        if (word.equals("who") || word.equals("has") || word.equals("have")) {
            return SAYS.contains(tokens.folded(index + 1));
        }
        if (word.equals("with")) {
            return KNOWLEDGE.contains(tokens.folded(index + 1));
        }
        if (word.equals("close")
                || word.equals("involved")
                || word.equals("briefed")
                || word.equals("speaking")) {
            return true;
        }
        return SPEAKS.contains(word);
    }
}
