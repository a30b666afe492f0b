package dev.sitrep.source;

import dev.sitrep.article.Article;
import dev.sitrep.source.Credit.Kind;
import dev.sitrep.source.CreditReading.ReadSentence;
import dev.sitrep.source.Speakers.Speaker;
import dev.sitrep.text.Span;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How well the sentences of an article are sourced.
 *
 * <p>A source without a name makes a sentence {@link SourcingGrade#UNNAMED_SOURCE}, whoever printed it. Else somebody who speaks under a name, then an
 * official body, then a credited outlet decides. "He added" and a sentence within a quotation have the grade of who speaks there, which the
 * sentences around tell.
 */
public final class Grading {
    /** The languages whose verbs of saying are known; "und" is tried like them. Sentences of others are graded by their credits alone. */
    private static final Set<String> KNOWN = Set.of("en", "uk", "ru", "und");

    /** A pronoun reaches back so many sentences. */
    private static final int REACH = 4;

    private final Credits credits;

    public Grading(Credits credits) {
        this.credits = credits;
    }

    /**
     * A sentence with its grade.
     *
     * @param span where it stands in the article's text
     */
    public record Graded(Span span, SourcingGrade grade) {}

    /** An article's credits and the grades of its sentences, from one reading. */
    public record Sourced(List<Credit> credits, List<Graded> grades) {}

    /** Reads an article's credits and grades at once. */
    public Sourced read(Article article) {
        CreditReading reading = credits.read(article);
        return new Sourced(reading.credits(), of(reading, article.language()));
    }

    /** Every sentence of an article's text in order; photo captions are left out. */
    public List<Graded> of(Article article) {
        return of(credits.read(article), article.language());
    }

    /** The grade of a sentence by its own words alone. */
    public SourcingGrade of(String sentence) {
        return of(sentence, "und");
    }

    /**
     * The grade of a sentence by its own words alone.
     *
     * @param language ISO 639-1, or "und"
     */
    public SourcingGrade of(String sentence, String language) {
        List<Graded> graded = of(credits.readText(sentence, language), language);
        return graded.stream()
                .map(Graded::grade)
                .min(SourcingGrade::compareTo)
                .orElse(SourcingGrade.UNATTRIBUTED);
    }

    /** The grade of a stretch of an article: of the sentence that most of it stands in. */
    public SourcingGrade of(Article article, Span stretch) {
        return at(of(article), stretch);
    }

    /** The grade of the sentence that most of a stretch stands in; unattributed where none of it stands in any. */
    public static SourcingGrade at(List<Graded> sentences, Span stretch) {
        int most = 0;
        SourcingGrade grade = SourcingGrade.UNATTRIBUTED;
        for (Graded sentence : sentences) {
            int shared =
                    Math.min(sentence.span().end(), stretch.end())
                            - Math.max(sentence.span().start(), stretch.start());
            if (shared > most) {
                most = shared;
                grade = sentence.grade();
            }
        }
        return grade;
    }

    static List<Graded> of(CreditReading reading, String language) {
        List<ReadSentence> sentences = reading.sentences();
        @Nullable SourcingGrade[] spoken = new SourcingGrade[sentences.size()];
        boolean known = KNOWN.contains(language);
        Context context = new Context();
        for (int i = 0; i < spoken.length; i++) {
            spoken[i] = spoken(sentences.get(i), known, context, i);
        }
        List<Graded> graded = new ArrayList<>(spoken.length);
        for (int i = 0; i < spoken.length; i++) {
            SourcingGrade grade = spoken[i];
            if (grade == null && sentences.get(i).quoted()) {
                grade = continued(sentences, spoken, i);
            }
            graded.add(
                    new Graded(
                            sentences.get(i).span(),
                            grade == null ? SourcingGrade.UNATTRIBUTED : grade));
        }
        return graded;
    }

    /** What the sentence itself tells; null where it names nobody. */
    private static @Nullable SourcingGrade spoken(
            ReadSentence sentence, boolean known, Context context, int place) {
        boolean media = sentence.media() || sentence.credits().stream().anyMatch(Grading::saysSo);
        SourcingGrade grade = null;
        if (sentence.has(Kind.UNNAMED_SOURCE)) {
            grade = SourcingGrade.UNNAMED_SOURCE;
        } else if (known && sentence.speaks(Speaker.PERSON, media)) {
            grade = SourcingGrade.ON_THE_RECORD;
        } else if (known && sentence.speaks(Speaker.HE, media)) {
            grade = context.human(place);
        } else if ((known && sentence.speaks(Speaker.OFFICIAL_BODY, media))
                || sentence.has(Kind.OFFICIAL)) {
            grade = SourcingGrade.OFFICIAL_STATEMENT;
        } else if (media) {
            grade = SourcingGrade.MEDIA_REPORT;
        } else if (known && sentence.speaks(Speaker.IT, false)) {
            grade = context.any(place);
        }
        context.remember(grade, place);
        return grade;
    }

    private static boolean saysSo(Credit credit) {
        return credit.kind() == Kind.REPORTED
                || credit.kind() == Kind.CITED
                || credit.kind() == Kind.TOLD;
    }

    /** Of a sentence within a quotation: whoever is named where it closes or opens, else next to it in the paragraph, else right before. */
    private static @Nullable SourcingGrade continued(
            List<ReadSentence> sentences, @Nullable SourcingGrade[] spoken, int place) {
        for (int i = place + 1;
                i < spoken.length && sentences.get(i).isIn(sentences.get(place).quotation());
                i++) {
            if (spoken[i] != null) {
                return spoken[i];
            }
        }
        for (int i = place - 1;
                i >= Math.max(0, place - 2 * REACH) && sentences.get(i).quoted();
                i--) {
            if (spoken[i] != null) {
                return spoken[i];
            }
        }
        int next = place + 1;
        boolean sameLine =
                next < spoken.length && sentences.get(next).line() == sentences.get(place).line();
        int before = place - 1;
        while (before > Math.max(0, place - REACH)
                && sentences.get(before).quoted()
                && spoken[before] == null) {
            before--;
        }
        if (before >= 0 && spoken[before] != null) {
            return spoken[before];
        }
        return sameLine ? spoken[next] : null;
    }

    /** Who spoke last. */
    private static final class Context {
        private SourcingGrade last = SourcingGrade.ON_THE_RECORD;
        private int at = -REACH - 1;

        void remember(@Nullable SourcingGrade grade, int place) {
            if (grade != null) {
                last = grade;
                at = place;
            }
        }

        /** "he": one without a name if such a one spoke last, else somebody named. */
        SourcingGrade human(int place) {
            boolean unnamed = last == SourcingGrade.UNNAMED_SOURCE && place - at <= REACH;
            return unnamed ? last : SourcingGrade.ON_THE_RECORD;
        }

        SourcingGrade any(int place) {
            return place - at <= REACH ? last : SourcingGrade.ON_THE_RECORD;
        }
    }
}
