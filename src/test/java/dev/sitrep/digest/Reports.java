package dev.sitrep.digest;

import dev.sitrep.article.Article;
import dev.sitrep.article.Article.TextFrom;
import dev.sitrep.difference.Contradiction;
import dev.sitrep.source.Origin;
import dev.sitrep.source.OriginTree;
import dev.sitrep.source.SourcingGrade;
import dev.sitrep.story.Status;
import dev.sitrep.story.Story;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.summary.Summary;
import dev.sitrep.summary.Summary.Sentence;
import dev.sitrep.text.Span;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Builds story reports for tests, article by article. */
public final class Reports {
    private final long story;
    private final String headline;
    private final List<Article> articles = new ArrayList<>();
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Origin> origins = new ArrayList<>();
    private final List<Long> unattributed = new ArrayList<>();
    private final List<Contradiction> contradictions = new ArrayList<>();
    private long storyline;
    private int day = 1;
    private @Nullable Status status;

    private Reports(long story, String headline) {
        this.story = story;
        this.storyline = story;
        this.headline = headline;
    }

    public static Reports story(long id, String headline) {
        return new Reports(id, headline);
    }

    public Reports on(long inStoryline, int itsDay, @Nullable Status itsStatus) {
        storyline = inStoryline;
        day = itsDay;
        status = itsStatus;
        return this;
    }

    /** Article ids are a hundred times the story's, and count from 1. */
    public Reports article(String outlet, Instant arrived, String text) {
        long id = story * 100 + articles.size() + 1;
        articles.add(
                new Article(
                        id,
                        "key" + id,
                        1,
                        URI.create("https://" + id + ".example/a"),
                        outlet,
                        headline,
                        text,
                        "en",
                        null,
                        arrived,
                        null,
                        TextFrom.PAGE,
                        null));
        return this;
    }

    /** A sentence of the n-th article. */
    public Reports says(int article, String text, SourcingGrade grade) {
        sentences.add(new Sentence(text, story * 100 + article, new Span(0, text.length()), grade));
        return this;
    }

    public Reports says(int article, String text) {
        return says(article, text, SourcingGrade.ON_THE_RECORD);
    }

    public Reports origin(String name, Long... articleIds) {
        origins.add(new Origin(name, List.of(articleIds)));
        return this;
    }

    public Reports unattributed(Long... articleIds) {
        unattributed.addAll(List.of(articleIds));
        return this;
    }

    public Reports differ(Contradiction contradiction) {
        contradictions.add(contradiction);
        return this;
    }

    public StoryReport report() {
        Story itself =
                new Story(
                        story,
                        storyline,
                        status,
                        articles.getFirst().arrivedAt(),
                        articles.getLast().arrivedAt());
        Summary summary =
                new Summary(
                        headline, sentences, new OriginTree(origins, unattributed), contradictions);
        return new StoryReport(itself, day, summary, articles);
    }
}
