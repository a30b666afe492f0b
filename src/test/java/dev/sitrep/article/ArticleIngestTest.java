package dev.sitrep.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.article.Article.TextFrom;
import dev.sitrep.store.Database;
import dev.sitrep.testing.TestDatabases.Kind;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class ArticleIngestTest {
    private static final Instant NOON = Instant.parse("2025-12-20T12:00:00Z");
    private static final String TEXT =
            "Envoys met in Miami on Saturday.\nThe talks go on on Sunday, officials said.";

    private static Draft draft(String key, String title, String content) {
        return new Draft(
                7,
                key,
                false,
                URI.create("http://127.0.0.1/" + key),
                "The Post",
                title,
                "",
                content,
                null,
                null,
                NOON,
                null,
                "en");
    }

    private static PageOutcome.Page page(String text) {
        return new PageOutcome.Page("Page title", null, NOON, null, "en", null, null, text);
    }

    /** The same entry, listed before with other words. */
    private static Draft changed(Draft d) {
        return new Draft(
                d.feedId(),
                d.key(),
                true,
                d.url(),
                d.outlet(),
                d.title(),
                d.summaryHtml(),
                d.contentHtml(),
                d.page(),
                d.published(),
                d.arrivedAt().plusSeconds(3_600),
                d.credited(),
                d.languageHint());
    }

    private static int take(ArticleIngest ingest, Draft... drafts) {
        return ingest.store(Stream.of(drafts).map(Candidate::of).toList());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_changed_text_is_a_revision_and_changed_markup_is_none(Kind kind) {
        try (Database database = kind.open()) {
            ArticleStore store = new ArticleStore(database);
            ArticleIngest ingest = new ArticleIngest(store, new FurnitureStore(database));
            take(ingest, draft("a", "One", "<p>Eight people were killed, officials said.</p>"));
            String marked = "<p class='x'>Eight people were <b>killed</b>, officials said.</p>";
            assertThat(take(ingest, changed(draft("a", "One", marked)))).isZero();
            String nine = "<p>Nine people were killed, officials said.</p>";
            assertThat(take(ingest, changed(draft("a", "One", nine)))).isEqualTo(1);

            Article second = store.byKey(7, "a").orElseThrow();
            assertThat(second.text()).startsWith("Nine");
            assertThat(second.arrivedAt()).as("the article's, not the revision's").isEqualTo(NOON);
            assertThat(store.revisions().revisedAt(List.of(second.id())))
                    .containsOnly(Map.entry(second.id(), NOON.plusSeconds(3_600)));
            assertThat(store.revisions().predecessor(second.id()).orElseThrow().text())
                    .startsWith("Eight");
            assertThat(store.current(store.unread(10).stream().map(Article::id).toList()))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_change_of_an_article_that_is_kept_no_longer_makes_none(Kind kind) {
        try (Database database = kind.open()) {
            ArticleStore store = new ArticleStore(database);
            ArticleIngest ingest = new ArticleIngest(store, new FurnitureStore(database));
            assertThat(take(ingest, changed(draft("a", "One", TEXT)))).isZero();
            assertThat(store.unread(10)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_page_that_can_not_be_had_again_takes_nothing_back(Kind kind) {
        try (Database database = kind.open()) {
            ArticleStore store = new ArticleStore(database);
            ArticleIngest ingest = new ArticleIngest(store, new FurnitureStore(database));
            take(ingest, draft("a", "One", "Envoys met.").withPage(page(TEXT)));
            PageOutcome gone = new PageOutcome.NoText("gone");
            Draft today = changed(draft("a", "One", "Envoys met today.")).withPage(gone);
            assertThat(take(ingest, today)).isZero();
            Draft renamed = changed(draft("a", "Two", "Envoys met today.")).withPage(gone);
            assertThat(take(ingest, renamed)).isEqualTo(1);

            Article now = store.byKey(7, "a").orElseThrow();
            assertThat(now.title()).isEqualTo("Two");
            assertThat(now.text()).isEqualTo(TEXT);
            assertThat(now.textFrom()).isEqualTo(TextFrom.PAGE);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void drafts_of_several_feeds_and_outlets_are_stored_at_once(Kind kind) {
        try (Database database = kind.open()) {
            ArticleStore store = new ArticleStore(database);
            ArticleIngest ingest = new ArticleIngest(store, new FurnitureStore(database));
            Draft here = draft("a", "One", TEXT);
            Draft there =
                    new Draft(
                            8,
                            "a",
                            false,
                            null,
                            "The Mail",
                            "Two",
                            "",
                            TEXT,
                            null,
                            null,
                            NOON,
                            null,
                            "en");
            assertThat(take(ingest, here, there, draft("b", "Three", TEXT))).isEqualTo(3);
            assertThat(store.unread(10))
                    .extracting(Article::title)
                    .containsExactly("One", "Three", "Two");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_thousand_articles_are_stored_in_one_transaction_and_read_in_order_of_arrival(Kind kind) {
        try (Database database = kind.open()) {
            ArticleStore store = new ArticleStore(database);
            ArticleIngest ingest = new ArticleIngest(store, new FurnitureStore(database));
            List<Draft> drafts =
                    java.util.stream.IntStream.range(0, 1_000)
                            .mapToObj(i -> draft("k" + i, "Title " + i, TEXT + i))
                            .toList();
            assertThat(
                            database.<Integer>atomically(
                                    () ->
                                            ingest.store(
                                                    drafts.stream().map(Candidate::of).toList())))
                    .isEqualTo(1_000);
            List<Article> unread = store.unread(2_000);
            assertThat(unread).hasSize(1_000);
            store.understood(unread.getFirst().id(), unread.getLast().id(), NOON);
            assertThat(store.unread(2_000)).hasSize(999);
            assertThat(store.understoodSince(NOON))
                    .singleElement()
                    .extracting(Article::duplicateOf)
                    .isEqualTo(unread.getLast().id());
            assertThat(store.prune(NOON.plusSeconds(1))).isEqualTo(1);
        }
    }

    /** A push and a poll, or two nodes, may both find it new. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_two_visits_find_new_at_once_is_stored_once(Kind kind) {
        try (Database database = kind.open()) {
            ArticleStore store = new ArticleStore(database);
            ArticleIngest ingest = new ArticleIngest(store, new FurnitureStore(database));
            take(ingest, draft("a", "One", TEXT), draft("a", "One", TEXT));
            take(ingest, draft("a", "One", TEXT));
            assertThat(store.unread(9)).singleElement().matches(a -> a.key().equals("a"));
        }
    }
}
