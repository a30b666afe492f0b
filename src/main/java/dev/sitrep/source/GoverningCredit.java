package dev.sitrep.source;

import dev.sitrep.source.Credit.Kind;
import dev.sitrep.source.Credit.Part;
import dev.sitrep.source.CreditReading.ReadSentence;
import dev.sitrep.text.Phrases;
import dev.sitrep.text.Span;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The credit that governs an article, and those that govern one sentence.
 *
 * <p>Of the whole article: what stands in its title, in its lead, what the feed names, a dateline, the signature or the references; the first of
 * these counts. What stands elsewhere speaks for its sentence, and for those behind it in the paragraph until another is credited. What tells of an
 * older report ("reported last year") speaks for its sentence alone.
 */
final class GoverningCredit {
    private static final Phrases<Boolean> OLD = new Phrases<>();
    private static final int NONE = Integer.MAX_VALUE;
    private static final int NEAR = 60;

    static {
        Cues.add(
                OLD,
                """
                last month; last year; last summer; last spring; last autumn; last winter; a year ago; a month ago; years ago; months ago; weeks ago;
                earlier this year; earlier this month; previously reported; had reported; reported previously; reported in january; reported in february;
                reported in march; reported in april; reported in may; reported in june; reported in july; reported in august; reported in september;
                reported in october; reported in november; reported in december; at the time; previous reporting; once reported; long reported;
                в прошлом году; в прошлом месяце; год назад; месяц назад; ранее сообщал*; ранее писал*; тогда сообщал*; несколько месяцев назад;
                торік; минулого року; минулого місяця; рік тому; місяць тому; раніше повідомлял*; раніше писал*; кілька місяців тому
                """,
                true);
    }

    private GoverningCredit() {}

    /** Of the article. */
    static Optional<Credit> of(ReadArticle article) {
        CreditReading reading = article.reading();
        return reading.credits().stream()
                .filter(Credit::namesOutlet)
                .filter(c -> rank(c, article) < NONE)
                .min(Comparator.comparingInt((Credit c) -> rank(c, article)))
                .map(credit -> deeper(credit, reading.credits()));
    }

    /** Lower is stronger. */
    private static int rank(Credit credit, ReadArticle article) {
        if (credit.part() == Part.TITLE) {
            return 0;
        }
        if (credit.kind() == Kind.FEED || credit.kind() == Kind.DATELINE) {
            return 2;
        }
        if (credit.kind() == Kind.REFERENCE) {
            return isPost(credit) ? NONE : 3;
        }
        boolean lead =
                credit.kind() != Kind.CONTRIBUTED
                        && credit.span().start() < article.reading().leadEnd()
                        && !isOld(credit, article);
        return lead ? 1 : NONE;
    }

    /** A post that is shown within the text speaks for itself alone. */
    private static boolean isPost(Credit credit) {
        return credit.text().startsWith("—");
    }

    private static boolean isOld(Credit credit, ReadArticle article) {
        List<ReadSentence> sentences = article.reading().sentences();
        for (int i = 1; i < sentences.size(); i++) {
            if (sentences.get(i).isIn(credit.span())) {
                return isOld(article.text(), sentences.get(i).span());
            }
        }
        return false;
    }

    static boolean isOld(String text, Span sentence) {
        Tokens tokens = Tokens.of(text, sentence);
        for (int i = 0; i < tokens.size(); i++) {
            if (OLD.longestAt(tokens.folded(), i) != null) {
                return true;
            }
        }
        return false;
    }

    /** "Reuters reported, citing Interfax": what is cited beside a credit is nearer to the origin. */
    static Credit deeper(Credit credit, List<Credit> all) {
        return all.stream()
                .filter(c -> c.kind() == Kind.CITED && c.part() == credit.part())
                .filter(c -> credit.name().equals(c.by()) && isNear(credit.span(), c.span()))
                .findFirst()
                .orElse(credit);
    }

    private static boolean isNear(Span a, Span b) {
        return Math.max(a.start(), b.start()) - Math.min(a.end(), b.end()) < NEAR;
    }
}
