package dev.sitrep.reading;

import dev.sitrep.reading.Narration.Sentence;
import dev.sitrep.reading.Sayings.Saying;
import dev.sitrep.reading.Sayings.Who;
import dev.sitrep.reading.SpeechWords.Kind;
import dev.sitrep.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Gives each quoted stretch its speaker, sentence by sentence.
 *
 * <p>In this order: the saying that follows the quote directly ("…," she said); the last one before it in its sentence; one that closes the sentence
 * ("…, she said"); for a sentence that is all quote, the speaker of the quote it goes on with, of the sentence before it, of the paragraph
 * before it. Who is described and not named leaves the quote without a name: a wrong name is worse than none.
 */
final class QuoteSpeakers {
    private static final int FAR = 40;
    private static final int NEAR = 4;
    private static final int FEW = 8;
    private static final int LEAST_CLAUSE = 3;

    private final String text;
    private final List<QuoteMarks.Stretch> stretches;
    private final Narration narration;
    private final Sayings sayings;
    private final Attribution[] attributions;
    private Who latest = Who.UNKNOWN;
    private int latestParagraph = -1;
    private boolean latestAttached;
    private int latestQuote = -1;

    /**
     * Who speaks a stretch.
     *
     * @param attached whether a saying stands right beside it
     * @param goesOn whether it is the same utterance as the stretch before it
     */
    record Attribution(Who who, @Nullable Kind kind, boolean attached, boolean goesOn) {
        static final Attribution NONE = new Attribution(Who.UNKNOWN, null, false, false);

        @Nullable String speaker() {
            return who.name();
        }
    }

    /** The sayings of a sentence, seen from a quote: next is the first behind it. */
    private record Around(List<Saying> all, int next) {
        @Nullable Saying before() {
            return next > 0 ? all.get(next - 1) : null;
        }

        /** The few behind the quote. */
        List<Saying> behind() {
            return all.subList(next, Math.min(all.size(), next + FEW));
        }
    }

    QuoteSpeakers(String text, String language, List<QuoteMarks.Stretch> stretches) {
        this.text = text;
        this.stretches = stretches;
        narration = new Narration(text, language, stretches);
        sayings = new Sayings(narration, new SpeakerNames(narration));
        attributions = new Attribution[stretches.size()];
        java.util.Arrays.fill(attributions, Attribution.NONE);
    }

    /** One for each stretch. */
    List<Attribution> all() {
        for (Sentence sentence : narration.sentences()) {
            read(sentence);
        }
        joinPieces();
        return List.of(attributions);
    }

    /** An utterance has one speaker: a piece whose own is not known takes that of the next piece. */
    private void joinPieces() {
        for (int i = attributions.length - 1; i > 0; i--) {
            Attribution piece = attributions[i];
            Attribution before = attributions[i - 1];
            if (piece.goesOn() && !before.who().known()) {
                attributions[i - 1] =
                        new Attribution(
                                piece.who(), before.kind(), before.attached(), before.goesOn());
            } else if (piece.goesOn() && !before.who().equals(piece.who())) {
                attributions[i] =
                        new Attribution(piece.who(), piece.kind(), piece.attached(), false);
            }
        }
    }

    private void read(Sentence sentence) {
        List<Saying> said = sayings.in(sentence);
        boolean newParagraph = sentence.paragraph() != latestParagraph;
        Who before = latest;
        boolean beforeAttached = latestAttached && !newParagraph;
        if (newParagraph) {
            latestAttached = false;
        }
        askedBefore(sentence, said, newParagraph);
        boolean bare = isBare(sentence);
        Who own = Who.UNKNOWN;
        int next = 0;
        for (int i = sentence.from(); i < sentence.to(); i++) {
            int quote = narration.quote(i);
            if (quote < 0) {
                continue;
            }
            while (next < said.size() && said.get(next).verb() < i) {
                next++;
            }
            Attribution found = attribution(quote, i, sentence, new Around(said, next));
            if (found.kind() == null) {
                found = unattributed(quote, bare, before, beforeAttached, sentence);
            }
            attributions[quote] = found;
            if (found.who().known()) {
                own = found.who();
            }
            latestQuote = quote;
        }
        remember(sentence, said, bare, own);
    }

    /** "“Who knows?” Ms. Roe said.": where the sentence before ended within its marks, this one begins with who said it. */
    private void askedBefore(Sentence sentence, List<Saying> said, boolean newParagraph) {
        int before = sentence.from() - 1;
        boolean asked =
                !newParagraph
                        && !said.isEmpty()
                        && before >= 0
                        && narration.quote(before) >= 0
                        && "?!".indexOf(lastInside(narration.quote(before))) >= 0;
        if (asked
                && said.getFirst().start() == sentence.from()
                && said.getFirst().verb() - sentence.from() <= NEAR
                && !attributions[narration.quote(before)].attached()) {
            Saying saying = said.getFirst();
            attributions[narration.quote(before)] =
                    new Attribution(saying.who(), saying.kind(), true, false);
        }
    }

    private void remember(Sentence sentence, List<Saying> said, boolean bare, Who own) {
        latestParagraph = sentence.paragraph();
        if (!said.isEmpty()) {
            latest = own.known() ? own : main(said);
            latestAttached =
                    latestQuote >= 0 && attributions[latestQuote].attached() && quoteIn(sentence);
        } else if (bare) {
            latest = own;
        } else {
            latest = Who.UNKNOWN;
            latestAttached = false;
        }
    }

    /** The first one named, else the last: "Roe told us that monitoring suggested …". */
    private static Who main(List<Saying> said) {
        for (Saying saying : said) {
            if (saying.who().name() != null) {
                return saying.who();
            }
        }
        return said.getLast().who();
    }

    private boolean quoteIn(Sentence sentence) {
        for (int i = sentence.from(); i < sentence.to(); i++) {
            if (narration.quote(i) >= 0) {
                return true;
            }
        }
        return false;
    }

    private boolean isBare(Sentence sentence) {
        for (int i = sentence.from(); i < sentence.to(); i++) {
            if (narration.quote(i) < 0) {
                return false;
            }
        }
        return true;
    }

    private Attribution attribution(int quote, int at, Sentence sentence, Around said) {
        if (isTerm(quote, at, sentence, said)) {
            return Attribution.NONE;
        }
        Saying following = following(at, sentence, said);
        Saying preceding = said.before();
        boolean better = preceding != null && preceding.who().known();
        boolean empty = following != null && !following.who().known() && better;
        if (following != null && !empty && isAttached(quote, at, following)) {
            boolean goesOn = quote > 0 && stretches.get(quote).goesOn();
            return new Attribution(following.who(), following.kind(), true, goesOn);
        }
        if (preceding != null && !preceding.who().known()) {
            Saying closing = closing(at, said);
            preceding = closing == null ? preceding : closing;
        }
        if (preceding != null && !isHabit(preceding)) {
            boolean goesOn = continues(quote, at, preceding, sentence);
            boolean beside = at - preceding.end() <= NEAR;
            return new Attribution(preceding.who(), preceding.kind(), beside, goesOn);
        }
        Saying closing = closing(at, said);
        if (closing == null
                && at > sentence.from()
                && narration.gapHas(at, ":")
                && sayings.about().known()) {
            return new Attribution(sayings.about(), Kind.SAYS, true, false);
        }
        return closing == null || (isFragment(quote) && !sharesSaying(at, closing))
                ? Attribution.NONE
                : new Attribution(closing.who(), closing.kind(), false, false);
    }

    /** "The so-called “…”", "known as “…”", "his rivals’ “…” claim": words that the writer quotes as a name, or as another's. */
    private boolean isTerm(int quote, int at, Sentence sentence, Around said) {
        int before = at - 1;
        if (before < sentence.from()
                || narration.quote(before) >= 0
                || narration.gapHas(at, ",:")) {
            return false;
        }
        String word = narration.folded(before);
        boolean known = word.equals("as") && narration.folded(before - 1).equals("known");
        Saying last = said.before();
        boolean verb = last != null && before < last.end();
        boolean owned =
                narration.owns(before)
                        && (leadsToNoun(at, sentence)
                                || Quotes.isName(stretches.get(quote).span().of(text)));
        boolean term =
                SpeechWords.TERMS.contains(word)
                        || SpeechWords.TERMS.contains(narration.folded(before - 1) + "-" + word);
        return known || owned || (term && !verb);
    }

    private boolean leadsToNoun(int at, Sentence sentence) {
        return at + 1 < sentence.to()
                && !narration.gapHas(at + 1, ",.;:—–")
                && !narration.isCapital(at + 1)
                && !SpeechWords.PREPOSITIONS.contains(narration.folded(at + 1))
                && !SpeechWords.STOPS.contains(narration.folded(at + 1));
    }

    /** What a country calls a thing for good ("Russia calls the war a “special operation”") is a term. */
    private boolean isHabit(Saying saying) {
        String name = saying.who().name();
        return saying.kind() == Kind.CALLS
                && narration.folded(saying.verb()).endsWith("s")
                && name != null
                && SpeechWords.PLACES.contains(name.toLowerCase(java.util.Locale.ROOT));
    }

    private @Nullable Saying following(int at, Sentence sentence, Around said) {
        if (said.behind().isEmpty()) {
            return null;
        }
        Saying saying = said.behind().getFirst();
        boolean near = saying.verb() - at <= FAR && saying.verb() < sentence.to();
        for (int i = at + 1; near && i < saying.verb(); i++) {
            near = narration.quote(i) < 0;
        }
        return near ? saying : null;
    }

    /** Whether the saying behind a quote is its own: a comma, a dash, ? or ! leads over, or nothing stands between. */
    private boolean isAttached(int quote, int at, Saying saying) {
        if (saying.kind() == Kind.SAYING || saying.kind() == Kind.CALLS) {
            return false;
        }
        int next = at + 1;
        String word = narration.folded(next);
        boolean leadsOver =
                ",?!—–-…".indexOf(lastInside(quote)) >= 0 || narration.gapHas(next, ",—–");
        if (leadsOver) {
            boolean aside =
                    (SpeechWords.PREPOSITIONS.contains(word) && !word.equals("as"))
                            || (SpeechWords.STOPS.contains(word)
                                    && !SpeechWords.PRONOUNS.contains(word));
            return !aside || saying.verb() == next || saying.start() == next;
        }
        return saying.verb() == next
                || (saying.start() == next
                        && saying.verb() - next <= NEAR
                        && (lastInside(quote) != '.' || saying.pronoun()));
    }

    private char lastInside(int quote) {
        return text.charAt(stretches.get(quote).span().end() - 1);
    }

    /** "We go," he said, "and stay": the second piece stands behind the saying of the first, and has none of its own. */
    private boolean continues(int quote, int at, Saying saying, Sentence sentence) {
        if (quote == 0 || stretches.get(quote).goesOn()) {
            return quote > 0;
        }
        Attribution before = attributions[quote - 1];
        boolean same =
                before.attached()
                        && before.kind() == saying.kind()
                        && before.who().equals(saying.who());
        int back = at - 1;
        while (back >= sentence.from() && narration.quote(back) < 0) {
            back--;
        }
        return same
                && back >= sentence.from()
                && saying.start() > back
                && isAttached(quote - 1, back, saying);
    }

    /** A saying at the end of the sentence: "It was “very short” and over, Roe said". */
    private @Nullable Saying closing(int at, Around said) {
        for (Saying saying : said.behind()) {
            boolean parted =
                    saying.start() > at
                            && (narration.gapHas(saying.start(), ",—–")
                                    || narration.quote(saying.start() - 1) >= 0);
            if (saying.verb() > at && parted && saying.kind() != Kind.SAYING) {
                return saying;
            }
        }
        return null;
    }

    private boolean isFragment(int quote) {
        return Words.spans(stretches.get(quote).span().of(text)).size() < LEAST_CLAUSE;
    }

    /** Whether another quote stands between this one and the saying. */
    private boolean sharesSaying(int at, Saying saying) {
        for (int i = at + 1; i < saying.verb(); i++) {
            if (narration.quote(i) >= 0) {
                return true;
            }
        }
        return false;
    }

    private Attribution unattributed(
            int quote, boolean bare, Who before, boolean beforeAttached, Sentence sentence) {
        boolean open = stretches.get(quote).goesOn() && quote > 0;
        if (open) {
            Attribution last = attributions[quote - 1];
            return new Attribution(last.who(), last.kind(), false, true);
        }
        if (!bare) {
            return Attribution.NONE;
        }
        boolean goesOn =
                beforeAttached
                        && quote == latestQuote + 1
                        && latestParagraph == sentence.paragraph();
        return before.known()
                ? new Attribution(before, Kind.SAYS, false, goesOn)
                : Attribution.NONE;
    }
}
