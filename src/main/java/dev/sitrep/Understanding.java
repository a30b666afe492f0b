package dev.sitrep;

import com.google.common.base.Suppliers;

import dev.sitrep.article.ArticleStore;
import dev.sitrep.chat.Length;
import dev.sitrep.config.Config;
import dev.sitrep.embedding.Embedder;
import dev.sitrep.feed.FeedStore;
import dev.sitrep.pipeline.BeatStories;
import dev.sitrep.pipeline.BellRinger;
import dev.sitrep.pipeline.Replay;
import dev.sitrep.pipeline.StoryUpdate;
import dev.sitrep.pipeline.StoryUpdate.Telling;
import dev.sitrep.store.Database;
import dev.sitrep.store.Leases;
import dev.sitrep.story.ClusterSettings;
import dev.sitrep.story.Clustering;
import dev.sitrep.story.Knowledge;
import dev.sitrep.story.Meaning;
import dev.sitrep.story.MeaningStore;
import dev.sitrep.story.StoryStore;
import dev.sitrep.summary.StoryReports;
import dev.sitrep.summary.SummaryLength;

/** Joins the parts that make stories of articles. */
final class Understanding {
    private final Database database;
    private final ArticleStore articles;
    private final StoryStore stories;
    private final StoryReports reports;
    private final BeatStories beat;
    private final Summarizers summarizers;
    private final Lists lists;
    private final Config.StoryKeys keys;

    Understanding(
            Database database, ArticleStore articles, FeedStore feeds, Lists lists, Config config) {
        this.database = database;
        this.articles = articles;
        this.stories = new StoryStore(database);
        this.reports = new StoryReports(articles, stories);
        this.beat = new BeatStories(reports, lists.beat());
        this.summarizers = new Summarizers(lists, feeds::outlets);
        this.lists = lists;
        this.keys = config.story();
    }

    BeatStories stories() {
        return beat;
    }

    Replay replay(StoryUpdate update) {
        return new Replay(database, articles, stories, update, beat);
    }

    StoryUpdate update(Leases leases, BellRinger bells) {
        return new StoryUpdate(
                database,
                leases,
                articles,
                stories,
                new Telling(
                        summarizers,
                        SummaryLength.sentences(Length.FULL.sentences()),
                        reports,
                        bells),
                new Clustering(
                        ClusterSettings.defaults().keepFor(keys.openFor()), this::knowledge));
    }

    private Knowledge knowledge() {
        Meaning meaning =
                keys.embeddings()
                        ? new MeaningStore(database, Suppliers.memoize(Embedder::new))
                        : Meaning.none();
        return new Knowledge(lists.places().get(), meaning);
    }
}
