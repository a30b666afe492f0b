package dev.sitrep.source;

import dev.sitrep.article.Article;
import dev.sitrep.source.Credit.Kind;
import dev.sitrep.text.Span;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How well a sentence is sourced.
 *
 * <p>A source without a name makes it {@link SourcingGrade#UNNAMED_SOURCE}, whoever printed it. Else somebody who speaks under a name, then an
 * official body, then a credited outlet decides.
 */
public final class Grading {
    /** The languages whose verbs of saying are known; "und" is tried like them. Sentences of others are graded by their credits alone. */
    private static final Set<String> KNOWN = Set.of("en", "uk", "ru", "und");

    private final Credits credits;

    public Grading(Credits credits) {
        this.credits = credits;
    }

    /** The grade of a sentence by its own words alone. */
    public SourcingGrade of(String sentence) {
        return of(sentence, credits.inText(sentence, "und"), "und");
    }

    /** The grade of a sentence of an article, which knows more than the sentence: whom "the agency" means, and which outlet is its own. */
    public SourcingGrade of(Article article, Span sentence) {
        List<Credit> inIt =
                credits.in(article).stream().filter(credit -> credit.isIn(sentence)).toList();
        return of(sentence.of(article.text()), inIt, article.language());
    }

    /**
     * The grade of a sentence of a read article.
     *
     * @param creditsInIt the article's credits that stand in the sentence ({@link Credit#isIn}); the article knows more than the sentence, such as
     *     whom "the agency" means
     * @param language ISO 639-1, or "und"
     */
    public static SourcingGrade of(String sentence, List<Credit> creditsInIt, String language) {
        String read = sentence.length() <= 2_000 ? sentence : sentence.substring(0, 2_000);
        Tokens tokens = Tokens.of(read, new Span(0, read.length()));
        if (has(creditsInIt, Kind.UNNAMED_SOURCE) || namesNobody(tokens)) {
            return SourcingGrade.UNNAMED_SOURCE;
        }
        Speakers.Speaker speaker =
                KNOWN.contains(language)
                        ? Speakers.in(tokens, outletWords(creditsInIt))
                        : Speakers.Speaker.NOBODY;
        if (speaker == Speakers.Speaker.PERSON) {
            return SourcingGrade.ON_THE_RECORD;
        }
        if (speaker == Speakers.Speaker.OFFICIAL_BODY || has(creditsInIt, Kind.OFFICIAL)) {
            return SourcingGrade.OFFICIAL_STATEMENT;
        }
        return creditsInIt.stream().anyMatch(Credit::namesOutlet)
                ? SourcingGrade.MEDIA_REPORT
                : SourcingGrade.UNATTRIBUTED;
    }

    private static Set<String> outletWords(List<Credit> credits) {
        Set<String> words = new HashSet<>();
        for (Credit credit : credits) {
            if (credit.namesOutlet()) {
                words.addAll(Tokens.words(credit.text()));
                words.addAll(Tokens.words(credit.name()));
            }
        }
        return words;
    }

    private static boolean has(List<Credit> credits, Kind kind) {
        return credits.stream().anyMatch(c -> c.kind() == kind);
    }

    private static boolean namesNobody(Tokens tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (UnnamedSources.endAt(tokens, i) != null) {
                return true;
            }
        }
        return false;
    }
}
