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

class ArticleIngestTest {
    private static final Instant NOON = Instant.parse("2025-12-20T12:00:00Z");
    private static final String TEXT =
            "Envoys met in Miami on Saturday.\nThe talks go on on Sunday, officials said.";

    private static Draft draft(String key, String title, String content) {
        return new Draft(
                7,
                key,
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
        return new PageOutcome.Page("Page title", null, NOON, "en", null, null, text);
    }

    private static int take(ArticleIngest ingest, Draft... drafts) {
        return ingest.store(ingest.news(7, List.of(drafts)));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void an_entry_is_stored_once_however_often_it_comes(Kind kind) {
        try (Database database = kind.open()) {
            ArticleStore store = new ArticleStore(database);
            ArticleIngest ingest = new ArticleIngest(store, new FurnitureStore(database));
            assertThat(
                            take(
                                    ingest,
                                    draft("a", "One", TEXT),
                                    draft("b", "Two", TEXT),
                                    draft("a", "One", TEXT)))
                    .isEqualTo(2);
            assertThat(take(ingest, draft("a", "One", TEXT), draft("b", "Two", TEXT))).isZero();
            assertThat(store.unread(10)).extracting(Article::title).containsExactly("One", "Two");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_changed_text_is_a_revision_and_changed_markup_is_none(Kind kind) {
        try (Database database = kind.open()) {
            ArticleStore store = new ArticleStore(database);
            ArticleIngest ingest = new ArticleIngest(store, new FurnitureStore(database));
            take(ingest, draft("a", "One", "<p>Eight people were killed, officials said.</p>"));
            assertThat(
                            take(
                                    ingest,
                                    draft(
                                            "a",
                                            "One",
                                            "<p class='x'>Eight people were <b>killed</b>, officials said.</p>")))
                    .isZero();
            assertThat(
                            take(
                                    ingest,
                                    draft(
                                            "a",
                                            "One",
                                            "<p>Nine people were killed, officials said.</p>")))
                    .isEqualTo(1);
            assertThat(store.byKey(7, "a").orElseThrow().text()).startsWith("Nine");
            Article second = store.byKey(7, "a").orElseThrow();
            assertThat(store.predecessor(second.id())).isPresent();
            assertThat(store.current(store.unread(10).stream().map(Article::id).toList()))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_page_that_can_not_be_had_again_takes_nothing_back(Kind kind) {
        try (Database database = kind.open()) {
            ArticleStore store = new ArticleStore(database);
            ArticleIngest ingest = new ArticleIngest(store, new FurnitureStore(database));
            take(ingest, draft("a", "One", "Envoys met.").withPage(page(TEXT)));
            assertThat(
                            take(
                                    ingest,
                                    draft("a", "One", "Envoys met today.")
                                            .withPage(new PageOutcome.NoText("gone"))))
                    .isZero();
            assertThat(store.byKey(7, "a").orElseThrow().textFrom()).isEqualTo(TextFrom.PAGE);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void lines_that_an_outlet_repeats_at_its_articles_ends_are_cut_from_the_fourth_on(Kind kind) {
        try (Database database = kind.open()) {
            ArticleStore store = new ArticleStore(database);
            ArticleIngest ingest = new ArticleIngest(store, new FurnitureStore(database));
            for (int i = 1; i <= 4; i++) {
                String own =
                        "Report %d begins here, with news.\nReport %d goes on, officials said.\nReport %d ends with a remark.\n"
                                .formatted(i, i, i);
                take(
                        ingest,
                        draft("k" + i, "Title " + i, "")
                                .withPage(
                                        page(
                                                own
                                                        + "The Post was founded by the harbour and has told its story since.")));
            }
            assertThat(store.byKey(7, "k3").orElseThrow().text().lines()).hasSize(4);
            assertThat(store.byKey(7, "k4").orElseThrow().text().lines()).hasSize(3);
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
            assertThat(database.<Integer>atomically(() -> ingest.store(ingest.news(7, drafts))))
                    .isEqualTo(1_000);
            List<Article> unread = store.unread(2_000);
            assertThat(unread).hasSize(1_000);
            store.understood(unread.getFirst().id(), unread.getLast().id(), NOON);
            assertThat(store.unread(2_000)).hasSize(999);
            assertThat(store.understoodSince(NOON))
                    .singleElement()
                    .extracting(Article::duplicateOf)
                    .isEqualTo(unread.getLast().id());
            assertThat(store.byUrl(URI.create("http://127.0.0.1/k5"))).isPresent();
            assertThat(store.prune(NOON.plusSeconds(1))).isEqualTo(1);
        }
    }
}
