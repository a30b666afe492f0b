package dev.sitrep.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.store.Database;
import dev.sitrep.testing.TestDatabases.Kind;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What an outlet repeats is learned from its articles, and told from what its newsroom repeats. */
class FurnitureStoreTest {
    private static final Instant NOON = Instant.parse("2025-12-20T12:00:00Z");
    private static final String LIFE =
            "Ada Example is a correspondent who has covered harbours and rivers since 2014.";
    private static final String HEADING = "More from our desk on rivers and ports";
    private static final String INVITATION =
            "Our newsletter comes on Fridays, and whoever reads it knows more on Mondays than others do.";
    private static final String BACKGROUND =
            "The two countries have been at war over the river delta since the spring of 2022.";

    private static final List<String> STORIES =
            List.of(
                    "Envoys open ceasefire talks in Geneva",
                    "Missile strike hits port of Odesa",
                    "Council agrees sanctions against shadow fleet",
                    "Prisoners return home across northern bridge",
                    "Grain prices climb after drought in delta",
                    "President names new ambassador to Vienna",
                    "Minister resigns over pipeline contract",
                    "Drone wreckage found near capital's airport");

    private ArticleIngest ingest(Database database) {
        return new ArticleIngest(new ArticleStore(database), new FurnitureStore(database));
    }

    private static Candidate candidate(String key, String title, String text, Instant at) {
        return Candidate.of(
                new Draft(
                        7,
                        key,
                        false,
                        null,
                        "The Harbour Post",
                        title,
                        "",
                        "<p>" + text.replace("\n", "</p><p>") + "</p>",
                        null,
                        null,
                        at,
                        null,
                        "en"));
    }

    /** The line in the middle and at the end of an article of its own. */
    private static String text(int i, String line) {
        return ("Report %1$d begins here, officials said, with news of its own.\n"
                        + "Report %1$d goes on with a second paragraph, the ministry said.\n"
                        + "Report %1$d has a third paragraph, and it is long enough to be prose.\n"
                        + "Report %1$d has a fourth paragraph, which says what nobody has said before.\n%2$s\n"
                        + "Report %1$d has a sixth paragraph about the days that lie ahead.\n"
                        + "Report %1$d has a seventh, in which an envoy of one side is quoted.\n"
                        + "Report %1$d has an eighth, in which the other side is given its word.\n"
                        + "Report %1$d has a ninth on what markets and traders made of it.\n"
                        + "Report %1$d has a tenth on the weather at the place.\n"
                        + "Report %1$d ends with a remark that nobody heeded.")
                .formatted(i, line);
    }

    /** The last of articles that all have the line, one a story and a day, by the feed's full text. */
    private static String lastOf(
            Database database, ArticleIngest ingest, List<String> titles, String line) {
        for (int i = 0; i < titles.size(); i++) {
            Instant at = NOON.plus(Duration.ofDays(i));
            ingest.store(List.of(candidate("k" + i, titles.get(i), text(i, line), at)));
        }
        return new ArticleStore(database).byKey(7, "k" + (titles.size() - 1)).orElseThrow().text();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_stands_in_articles_on_three_stories_is_cut_in_the_middle_of_a_feeds_text_too(
            Kind kind) {
        for (String line : List.of(LIFE, HEADING, INVITATION)) {
            try (Database database = kind.open()) {
                String text = lastOf(database, ingest(database), STORIES.subList(0, 3), line);
                assertThat(text).as(line).doesNotContain(line).contains("Report 2 ends");
                assertThat(new ArticleStore(database).byKey(7, "k1").orElseThrow().text())
                        .as("the second one, before anything could be known")
                        .contains(line);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void background_is_prose_however_often_a_newsroom_repeats_it(Kind kind) {
        try (Database database = kind.open()) {
            assertThat(lastOf(database, ingest(database), STORIES, BACKGROUND))
                    .contains(BACKGROUND);
        }
        try (Database database = kind.open()) {
            List<String> edge = new ArrayList<>();
            for (int i = 0; i < STORIES.size(); i++) {
                String text = text(i, "A line of its own.") + "\n" + BACKGROUND;
                Instant at = NOON.plus(Duration.ofDays(i));
                ingest(database).store(List.of(candidate("k" + i, STORIES.get(i), text, at)));
                edge.add(new ArticleStore(database).byKey(7, "k" + i).orElseThrow().text());
            }
            assertThat(edge).allMatch(text -> text.endsWith(BACKGROUND));
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_stands_in_many_reports_on_one_story_is_no_furniture(Kind kind) {
        try (Database database = kind.open()) {
            List<String> titles =
                    List.of(
                            "Ceasefire talks open in Geneva",
                            "Geneva: ceasefire talks enter second day",
                            "Envoys leave Geneva ceasefire talks",
                            "What the Geneva ceasefire talks brought",
                            "Ceasefire talks in Geneva end without a paper");
            String subheading = "What lies on the table at the lake";
            assertThat(lastOf(database, ingest(database), titles, subheading)).contains(subheading);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_new_feeds_articles_that_come_at_once_are_cleaned_by_one_another(Kind kind) {
        try (Database database = kind.open()) {
            List<Candidate> all = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                all.add(candidate("k" + i, STORIES.get(i), text(i, LIFE), NOON));
            }
            ingest(database).store(all);
            for (int i = 0; i < 5; i++) {
                assertThat(new ArticleStore(database).byKey(7, "k" + i).orElseThrow().text())
                        .doesNotContain("Ada Example");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_credit_is_never_furniture(Kind kind) {
        for (String credit : List.of("Reuters", "With reporting by AFP", "Source: Interfax")) {
            try (Database database = kind.open()) {
                assertThat(lastOf(database, ingest(database), STORIES, credit)).contains(credit);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_another_outlet_repeats_counts_for_that_outlet(Kind kind) {
        try (Database database = kind.open()) {
            ArticleIngest ingest = ingest(database);
            lastOf(database, ingest, STORIES, HEADING);
            Candidate elsewhere = candidate("x", "A title elsewhere", text(9, HEADING), NOON);
            Article there = elsewhere.article();
            FurnitureStore store = new FurnitureStore(database);
            assertThat(store.lines("The Mail", List.of(there)).cut(there.text())).contains(HEADING);
            assertThat(store.lines("The Harbour Post", List.of(there)).cut(there.text()))
                    .doesNotContain(HEADING);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_line_that_was_not_seen_for_three_months_is_forgotten(Kind kind) {
        try (Database database = kind.open()) {
            ArticleIngest ingest = ingest(database);
            lastOf(database, ingest, STORIES, HEADING);
            Instant later = NOON.plus(Duration.ofDays(100));
            ingest.store(List.of(candidate("y", "A title much later", text(8, "Nothing."), later)));
            ingest.store(List.of(candidate("z", "Another one", text(9, HEADING), later)));
            assertThat(new ArticleStore(database).byKey(7, "z").orElseThrow().text())
                    .contains(HEADING);
        }
    }
}
