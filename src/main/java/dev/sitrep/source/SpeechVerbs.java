package dev.sitrep.source;

import dev.sitrep.text.Phrases;

import java.util.BitSet;
import java.util.Set;

/** Verbs of saying in a sentence, and the words between them and who speaks. */
final class SpeechVerbs {
    private static final Phrases<Boolean> SAYS = new Phrases<>();
    private static final Set<String> LEANS = Cues.words(SpeakerWords.LEANS);
    private static final Set<String> BETWEEN = Cues.words(SpeakerWords.BETWEEN);
    private static final Set<String> WEAK = Cues.words(SpeakerWords.WEAK);
    private static final Set<String> DATA = Cues.words(SpeakerWords.DATA);
    private static final Set<String> SHOWS =
            Set.of("showed", "shows", "show", "свидетельствуют", "свідчать");

    /** Verbs of saying that are nouns as well, and the words before them that make them one. */
    private static final Set<String> NOUNS =
            Cues.words(
                    "claims; calls; states; estimates; promises; demands; reports; claim; say; notes; threatened");

    private static final Set<String> BEFORE_NOUNS =
            Cues.words(
                    "the; his; her; their; its; to; of; these; those; such; member; united; baltic; phone; gulf; arab");
    private static final Set<String> AND = Set.of("and", "but", "та", "и", "і", "then", "again");
    private static final Set<String> BE = Set.of("is", "are", "was", "were", "be", "been", "being");

    static {
        Cues.add(SAYS, SpeakerWords.SAYS, true);
    }

    private final Tokens tokens;
    private final BitSet others;
    private final boolean withoutQuotation;

    SpeechVerbs(Tokens tokens, BitSet others, boolean withoutQuotation) {
        this.tokens = tokens;
        this.others = others;
        this.withoutQuotation = withoutQuotation;
    }

    /** The index behind a verb by which somebody speaks; the index itself where none begins. */
    int endAt(int index) {
        var says = SAYS.longestAt(tokens.folded(), index);
        return says == null || isNoun(index) || isNoSpeech(index, says.end()) ? index : says.end();
    }

    /** Whether it may tell of a deed as well, as "called". */
    boolean isWeak(int index) {
        return WEAK.contains(tokens.folded(index));
    }

    boolean isBe(int index) {
        return BE.contains(tokens.folded(index));
    }

    /** "Labor Department data showed". */
    boolean isShownByData(int index) {
        return SHOWS.contains(tokens.folded(index)) && DATA.contains(tokens.folded(index - 1));
    }

    /** Whether a verb without a subject beside it may have that of the sentence: "… and said", "…, saying". */
    boolean leansBack(int verb) {
        String word = tokens.folded(verb);
        boolean behindAnother =
                word.endsWith("ing")
                        || word.endsWith("ши")
                        || AND.contains(tokens.folded(verb - 1));
        return behindAnother && LEANS.contains(word);
    }

    /** Adverbs, days and helping verbs between who speaks and the verb. */
    boolean mayFollowSubject(int at) {
        String word = tokens.folded(at);
        boolean adverb = word.length() > 4 && word.endsWith("ly") && !tokens.isCapital(at);
        boolean number = !word.isEmpty() && Character.isDigit(word.charAt(0));
        return adverb || number || BETWEEN.contains(word);
    }

    /** "the claims", "his calls". */
    private boolean isNoun(int index) {
        return NOUNS.contains(tokens.folded(index))
                && index > 0
                && !others.get(index - 1)
                && BEFORE_NOUNS.contains(tokens.folded(index - 1));
    }

    /** "rejected by Europe", "are now said to be", "added 101 yards", "continued to fall". */
    private boolean isNoSpeech(int verb, int end) {
        String next = tokens.folded(end);
        boolean number = !next.isEmpty() && Character.isDigit(next.charAt(0));
        int at = verb - 1;
        while (at > verb - 3 && BETWEEN.contains(tokens.folded(at)) && !isBe(at)) {
            at--;
        }
        boolean continued = tokens.folded(verb).startsWith("continue") && withoutQuotation;
        boolean added = number && tokens.folded(verb).equals("added");
        return next.equals("by") || isBe(at) || added || continued;
    }
}
