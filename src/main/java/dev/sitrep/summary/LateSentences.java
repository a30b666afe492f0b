package dev.sitrep.summary;

import dev.sitrep.article.Article;
import dev.sitrep.reading.Reader;
import dev.sitrep.summary.Summary.Sentence;
import dev.sitrep.text.Span;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What the latest articles of a story open with and its summary leaves out. A summary tells the whole of a story, so what has just come in may
 * not be in it; who knows the story wants that alone. News are written with what matters first, so the opening of each article is looked
 * at, the first sentences of all before the second ones. One with so little in it that nobody could say whether it is new is left out.
 */
public final class LateSentences {
    private static final int OPENING = 3;
    private static final int MOST_ARTICLES = 20;

    private final Supplier<Reader> reader;
    private final Gists gists;

    public LateSentences(Supplier<Reader> reader, Gists gists) {
        this.reader = reader;
        this.gists = gists;
    }

    /**
     * Sentences of articles that came lately which say more than what was told and what will be.
     *
     * @param lately whether a moment of arrival was
     * @param told what is known already
     * @param chosen sentences that will be told anyway
     * @param most how many
     */
    public List<Sentence> of(
            StoryReport report,
            Predicate<Instant> lately,
            Known told,
            List<Sentence> chosen,
            int most) {
        if (most <= 0) {
            return List.of();
        }
        long story = report.story().id();
        List<Known.Sentence> said = new ArrayList<>();
        report.summary().sentences().forEach(s -> said.add(gist(story, report, s)));
        chosen.forEach(s -> said.add(gist(story, report, s)));
        List<Sentence> late = new ArrayList<>();
        for (Opening opening : openings(report, lately)) {
            Gist gist = gists.of(opening.text(), report.language());
            if (late.size() < most
                    && Known.compares(gist)
                    && !told.covers(story, gist)
                    && !new Known(said).covers(story, gist)) {
                said.add(new Known.Sentence(story, gist));
                late.add(
                        new Sentence(
                                opening.text(),
                                opening.article().id(),
                                opening.span(),
                                reader.get().grade(opening.article(), opening.span())));
            }
        }
        return late;
    }

    private Known.Sentence gist(long story, StoryReport report, Sentence sentence) {
        return new Known.Sentence(story, gists.of(sentence.text(), report.language(sentence)));
    }

    private record Opening(Article article, Span span, String text) {}

    private static List<Opening> openings(StoryReport report, Predicate<Instant> lately) {
        List<List<Opening>> all =
                report.articles().reversed().stream()
                        .filter(a -> lately.test(a.arrivedAt()))
                        .filter(a -> a.duplicateOf() == null)
                        .filter(a -> a.language().equals(report.language()))
                        .limit(MOST_ARTICLES)
                        .map(article -> opening(article, report))
                        .toList();
        List<Opening> firstOnesFirst = new ArrayList<>();
        Set<String> texts = new HashSet<>();
        for (int i = 0; i < OPENING; i++) {
            for (List<Opening> opening : all) {
                if (i < opening.size() && texts.add(opening.get(i).text())) {
                    firstOnesFirst.add(opening.get(i));
                }
            }
        }
        return firstOnesFirst;
    }

    private static List<Opening> opening(Article article, StoryReport report) {
        return ArticleText.of(article, surname -> false).sentences().stream()
                .limit(OPENING)
                .filter(ReadSentence::usable)
                .filter(
                        sentence ->
                                StandAlone.stands(
                                        sentence,
                                        report.summary().headline(),
                                        report.articles(),
                                        report.language()))
                .map(sentence -> new Opening(article, sentence.span(), sentence.text()))
                .toList();
    }
}
