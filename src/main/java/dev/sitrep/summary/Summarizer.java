package dev.sitrep.summary;

import dev.sitrep.article.Article;
import dev.sitrep.article.ReadOnce;
import dev.sitrep.difference.Contradictions;
import dev.sitrep.difference.Read;
import dev.sitrep.reading.Figures;
import dev.sitrep.source.OriginTree;
import dev.sitrep.source.Origins;
import dev.sitrep.source.StorySources;
import dev.sitrep.story.Status;
import dev.sitrep.story.StatusRule;
import dev.sitrep.summary.SentencePool.Candidate;
import dev.sitrep.text.Sentences;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Says what a story says, in sentences of its sources.
 *
 * <p>Near-duplicates are read once and the articles of one origin share one voice, so a report copied fifty times weighs what one does.
 * A summary is in one language: English where an article with text is, else the one that most are in. Where a story goes on over days, what is
 * latest is told first and most ({@link Recency}), and what a later article has overtaken is left out ({@link Overtaken}).
 *
 * <p>Each article is read once and remembered ({@link ReadOnce}), and of a large story no more than {@link VoiceChoice} chooses is told. Made once, used by
 * any number of threads.
 */
public final class Summarizer {
    /** Differences are looked for among the first and the latest articles of a large story. */
    private static final int MOST_ARTICLES = 60;

    /** So many characters of articles have their sentences kept: those of some thousand articles. */
    private static final long KEPT = 4_000_000;

    private final Origins origins;
    private final ReadOnce<ArticleText> texts;
    private final ReadOnce<Read> reads = new ReadOnce<>(Summarizer::newRead, KEPT);
    private final ReadOnce<Optional<Status>> statuses =
            new ReadOnce<>(article -> Optional.ofNullable(StatusRule.of(List.of(article))), KEPT);

    /** A summarizer that takes nobody to be known but those whom headlines name. */
    public Summarizer(Origins origins) {
        this(origins, surname -> false);
    }

    /** @param known whether readers know whom this surname means, without more; surnames are in lower case */
    public Summarizer(Origins origins, Predicate<String> known) {
        this.origins = origins;
        this.texts = new ReadOnce<>(article -> ArticleText.of(article, known), KEPT);
    }

    /** Summarises the articles of one story, given in order of arrival. Articles without text give their title alone. */
    public Summary summarize(List<Article> articles, SummaryLength length) {
        Told told = read(articles);
        List<Candidate> chosen = told.choose(length, SentenceWeights.LEARNED);
        List<Candidate> ordered = ReadingOrder.of(chosen);
        return new Summary(
                told.headline(),
                ordered.stream().map(Summarizer::sentence).toList(),
                told.origins(),
                told.contradictions().shown(told.language()),
                ordered.stream().map(chosen::indexOf).toList());
    }

    private static Read newRead(Article article) {
        return Read.of(
                article,
                () ->
                        Sentences.split(article.text(), article.language()).stream()
                                .map(s -> SentenceFilter.withoutDateline(article.text(), s))
                                .toList(),
                () -> Figures.in(article));
    }

    /** What was read of an article before counts as long as it came when it came: differences turn on what was said when. */
    private Read readOf(Article article) {
        Read kept = reads.of(article);
        return kept.article().equals(article) ? kept : newRead(article);
    }

    /** A story that is ready to be told in any length. */
    record Told(
            String headline,
            SentencePool pool,
            Headings headings,
            Overtaken overtaken,
            OriginTree origins,
            Contradictions contradictions,
            String language) {
        /** In the order of choice. What later articles overtook is told only where there is nothing else. */
        List<Candidate> choose(SummaryLength length, SentenceWeights weights) {
            List<Candidate> chosen =
                    SentenceChoice.from(
                            pool,
                            length,
                            headings,
                            weights,
                            c -> overtaken.holds(c.source(), c.sentence().text()));
            return chosen.isEmpty()
                    ? SentenceChoice.from(pool, length, headings, weights, c -> true)
                    : chosen;
        }
    }

    /** What is told of the articles of one story, given in order of arrival. */
    Told read(List<Article> articles) {
        StorySources sources = origins.read(articles);
        List<Article> first = firstTexts(articles);
        List<Voice> voices = VoiceChoice.of(inMainLanguage(first), sources.tree(), texts::of);
        String language = voices.isEmpty() ? "en" : voices.getFirst().article().language();
        Recency recency = Recency.of(voices.stream().map(Voice::article).toList());
        Contradictions contradictions =
                Contradictions.of(first.stream().map(this::readOf).toList(), sources);
        Overtaken overtaken =
                new Overtaken(bounded(first), contradictions.replaced(), statuses::of);
        SentencePool pool = new SentencePool(voices, recency, sources);
        String headline =
                Headline.of(voices, pool.centroid(), recency, overtaken, sources.tree().origins());
        List<String> titles = voices.stream().map(voice -> voice.article().title()).toList();
        Headings headings = Headings.of(headline, titles, language);
        return new Told(
                headline, pool, headings, overtaken, sources.tree(), contradictions, language);
    }

    private static Summary.Sentence sentence(Candidate chosen) {
        return new Summary.Sentence(
                chosen.sentence().text(),
                chosen.source().id(),
                chosen.sentence().span(),
                chosen.grade());
    }

    private static List<Article> firstTexts(List<Article> articles) {
        Set<Long> ids = new HashSet<>();
        articles.forEach(article -> ids.add(article.id()));
        return articles.stream()
                .filter(a -> a.duplicateOf() == null || !ids.contains(a.duplicateOf()))
                .toList();
    }

    private static List<Article> inMainLanguage(List<Article> articles) {
        Map<String, Integer> counts = new HashMap<>();
        for (Article article : articles) {
            counts.merge(article.language(), 1, Integer::sum);
        }
        if (articles.stream().anyMatch(a -> a.language().equals("en") && !a.text().isBlank())) {
            counts.merge("en", articles.size(), Integer::sum);
        }
        String main =
                Collections.max(
                                counts.isEmpty() ? Map.of("en", 0).entrySet() : counts.entrySet(),
                                Map.Entry.<String, Integer>comparingByValue()
                                        .thenComparingInt(e -> e.getKey().equals("en") ? 1 : 0)
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .getKey();
        return articles.stream().filter(a -> a.language().equals(main)).toList();
    }

    private static List<Article> bounded(List<Article> articles) {
        if (articles.size() <= MOST_ARTICLES) {
            return articles;
        }
        int half = MOST_ARTICLES / 2;
        return java.util.stream.Stream.concat(
                        articles.stream().limit(half),
                        articles.stream().skip(articles.size() - half))
                .toList();
    }
}
