package dev.sitrep.command;

import dev.sitrep.alert.FeedText;
import dev.sitrep.article.Article;
import dev.sitrep.article.ArticleStore;
import dev.sitrep.article.ArticleTraceStore;
import dev.sitrep.article.ArticleTraceStore.Trace;
import dev.sitrep.beat.Beat;
import dev.sitrep.feed.FeedStore;
import dev.sitrep.text.Excerpt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is known of an article by itself: when it came and from where, where its text is from, whether it is on the beat, whose text it repeats. */
final class ArticleReceipt {
    private static final int LONGEST_TITLE = 140;

    private final FeedStore feeds;
    private final ArticleStore articles;
    private final ArticleTraceStore traces;
    private final Beat beat;

    ArticleReceipt(FeedStore feeds, ArticleStore articles, ArticleTraceStore traces, Beat beat) {
        this.feeds = feeds;
        this.articles = articles;
        this.traces = traces;
        this.beat = beat;
    }

    /**
     * @param same all that is known at the address; the first is the article
     */
    List<String> lines(List<Trace> same, Context context) {
        Article article = same.getFirst().article();
        List<String> lines = new ArrayList<>();
        lines.add(seen(article, context));
        same.stream()
                .skip(1)
                .map(other -> feed(other.article()))
                .flatMap(Optional::stream)
                .distinct()
                .forEach(feed -> lines.add(context.speech().say("whynot.also", feed)));
        lines.add(context.speech().say("whynot.text." + article.textFrom().name()));
        lines.add(beat.judge(article.title(), article.text(), article.language()).why());
        first(article)
                .ifPresent(
                        first ->
                                lines.add(
                                        context.speech()
                                                .say(
                                                        "whynot.duplicate",
                                                        title(first),
                                                        first.outlet())));
        traces.whyAside(article.id())
                .ifPresent(
                        why ->
                                lines.add(
                                        context.speech()
                                                .say("whynot.aside", Excerpt.of(why, 200))));
        return lines;
    }

    private String seen(Article article, Context context) {
        String when = near(article.arrivedAt(), context);
        String seen =
                feed(article)
                        .map(feed -> context.speech().say("whynot.seen", when, feed))
                        .orElseGet(() -> context.speech().say("whynot.seen-gone", when));
        Instant published = article.published();
        return published == null
                ? seen
                : seen + " " + context.speech().say("whynot.dated", near(published, context));
    }

    private Optional<Article> first(Article article) {
        Long first = article.duplicateOf();
        return first == null
                ? Optional.empty()
                : articles.byIds(List.of(first)).stream().findFirst();
    }

    private Optional<String> feed(Article article) {
        return feeds.find(article.feedId()).map(FeedText::title);
    }

    static String title(Article article) {
        return Excerpt.of(article.title(), LONGEST_TITLE);
    }

    static String near(Instant time, Context context) {
        return context.speech().near(time, context.now(), context.chat().settings().zone());
    }
}
