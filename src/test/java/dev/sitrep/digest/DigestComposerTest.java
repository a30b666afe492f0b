package dev.sitrep.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.sitrep.actor.Actors;
import dev.sitrep.actor.Places;
import dev.sitrep.beat.Beat;
import dev.sitrep.chat.Length;
import dev.sitrep.chat.Platform;
import dev.sitrep.chat.Settings;
import dev.sitrep.chat.Told;
import dev.sitrep.chat.Told.ToldStory;
import dev.sitrep.reading.Reader;
import dev.sitrep.source.Outlets;
import dev.sitrep.speech.Language;
import dev.sitrep.speech.Speech;
import dev.sitrep.summary.Gists;
import dev.sitrep.summary.Known;
import dev.sitrep.summary.LateSentences;
import dev.sitrep.summary.StoryReport;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

class DigestComposerTest {
    private static final Instant EIGHT = Instant.parse("2025-12-21T06:00:00Z");
    private static final DigestWindow DAY =
            new DigestWindow(EIGHT.minus(Duration.ofDays(1)), EIGHT);
    private static final DigestComposer COMPOSER =
            new DigestComposer("War diplomacy", r -> r.articles().size());

    @Test
    void stories_of_one_storyline_stand_together_where_the_most_important_belongs() {
        Edition edition =
                compose(
                        List.of(story(1, 10, 1), story(2, 20, 2), story(3, 10, 3)),
                        Settings.DEFAULT);
        assertThat(edition.listing()).containsExactly(3L, 1L, 2L);
        assertThat(edition.items().get(1).storylineOf()).isEqualTo(1);
        assertThat(edition.items().get(2).storylineOf()).isNull();
    }

    @Test
    void the_window_takes_its_first_moment_and_leaves_its_last_to_the_next() {
        StoryReport first = Reports.story(1, "a").article("A", DAY.from(), "x").report();
        StoryReport last = Reports.story(2, "b").article("A", DAY.to(), "x").report();
        assertThat(compose(List.of(first, last), Settings.DEFAULT).listing()).containsExactly(1L);
    }

    @Test
    void more_stories_than_its_length_allows_are_counted_and_not_told() {
        List<StoryReport> reports = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            reports.add(story(i, i, 1));
        }
        Settings brief = Settings.DEFAULT.withLength(Length.BRIEF);
        Edition edition = compose(reports, brief);
        assertThat(edition.items()).hasSize(5);
        assertThat(
                        EditionText.message(edition, Platform.TELEGRAM, Speech.of(Language.ENGLISH))
                                .toString())
                .contains("And 7 more stories: /latest");
        assertThat(edition.articles()).isEqualTo(12);
    }

    @Test
    void a_new_sentence_that_matters_and_is_not_in_the_summary_is_told_as_new() {
        String known = "Envoys of Tavria and Osk met in Geneva for talks on a ceasefire.";
        String late =
                "The parliament of Osk voted on Sunday to recall 14 monitors from the border.";
        StoryReport report =
                Reports.story(1, "Talks")
                        .on(7, 2, null)
                        .article("A", DAY.from().minusSeconds(60), known)
                        .article("B", EIGHT.minusSeconds(60), late + " " + known)
                        .says(1, known)
                        .report();
        Reader reader =
                new Reader(Beat.shipped(), Outlets.shipped(), Actors.shipped(), Places.shipped());
        Gists gists = new Gists(() -> reader);
        DigestComposer composer =
                new DigestComposer(
                        "War diplomacy", (story, now) -> 1, new LateSentences(() -> reader, gists));
        Told told =
                new Told(
                        Map.of(1L, ToldStory.of(report)),
                        Set.of(7L),
                        Set.of(Told.key(known)),
                        new Known(List.of(new Known.Sentence(1, gists.of(known, "en"))), gists));

        Edition edition =
                composer.compose(
                        new Material(List.of(report)), DAY, told, Settings.DEFAULT, Coverage.NONE);

        assertThat(
                        EditionText.message(edition, Platform.TELEGRAM, Speech.of(Language.ENGLISH))
                                .toString())
                .contains("New: " + late)
                .doesNotContain(known);
    }

    @Test
    void the_json_has_the_promised_keys() throws IOException {
        StoryReport report =
                Reports.story(1, "Talks")
                        .article("A", EIGHT.minusSeconds(60), "They met.")
                        .says(1, "They met.")
                        .origin("Reuters", 101L)
                        .report();
        JsonNode json =
                new ObjectMapper()
                        .readTree(EditionJson.write(compose(List.of(report), Settings.DEFAULT)));
        assertThat(json.fieldNames()).toIterable().containsExactly("window", "stories", "feeds");
        JsonNode story = json.get("stories").get(0);
        assertThat(story.fieldNames())
                .toIterable()
                .contains(
                        "id",
                        "headline",
                        "summary",
                        "sentences",
                        "origins",
                        "unattributed",
                        "contradictions",
                        "status",
                        "new",
                        "corrections",
                        "articles",
                        "outlets");
        assertThat(story.get("sentences").get(0).toString())
                .isEqualTo(
                        "{\"text\":\"They met.\",\"article\":\"https://101.example/a\",\"start\":0,\"end\":9,"
                                + "\"grade\":\"on the record\"}");
        assertThat(json.get("feeds").toString())
                .isEqualTo("{\"fresh\":0,\"total\":0,\"silent\":[]}");
    }

    @Test
    void what_the_chat_follows_goes_first_with_its_whole_storyline() {
        List<StoryReport> reports =
                List.of(story(1, 10, 5), story(2, 20, 2), story(3, 30, 1), story(4, 30, 2));
        Edition edition =
                COMPOSER.compose(
                        new Material(reports, Map.of(), Map.of(2L, "", 3L, "tankers")),
                        DAY,
                        Told.NOTHING,
                        Settings.DEFAULT,
                        Coverage.NONE);
        assertThat(edition.listing()).containsExactly(2L, 3L, 4L, 1L);
        assertThat(edition.items().get(1).followed()).isEqualTo("tankers");
        assertThat(edition.items().get(3).followed()).isNull();
        assertThat(
                        EditionText.message(edition, Platform.TELEGRAM, Speech.of(Language.ENGLISH))
                                .toString())
                .contains("1. Story 2", "followed", "topic tankers", "3. ↳ Story 4")
                .contains("same storyline as 2");
    }

    @Test
    void the_order_of_what_is_found_does_not_change_a_byte() {
        List<StoryReport> reports = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            reports.add(story(i, i % 7, 1 + i % 3));
        }
        String once = json(reports);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(reports, new Random(seed));
            assertThat(json(reports)).isEqualTo(once);
        }
    }

    @Test
    void what_another_edition_has_told_of_a_window_is_not_in_it() {
        DigestWindow window =
                DAY.without(
                        List.of(
                                new DigestWindow.Span(
                                        EIGHT.minusSeconds(7200), EIGHT.minusSeconds(3600))));
        StoryReport told =
                Reports.story(1, "a").article("A", EIGHT.minusSeconds(7200), "x").report();
        StoryReport untold =
                Reports.story(2, "b").article("A", EIGHT.minusSeconds(3600), "x").report();
        Edition edition =
                COMPOSER.compose(
                        new Material(List.of(told, untold)),
                        window,
                        Told.NOTHING,
                        Settings.DEFAULT,
                        Coverage.NONE);
        assertThat(edition.listing()).containsExactly(2L);
    }

    private static String json(List<StoryReport> reports) {
        Edition edition = compose(reports, Settings.DEFAULT);
        return EditionJson.write(edition)
                + EditionText.message(edition, Platform.TELEGRAM, Speech.of(Language.ENGLISH));
    }

    private static Edition compose(List<StoryReport> reports, Settings settings) {
        return COMPOSER.compose(new Material(reports), DAY, Told.NOTHING, settings, Coverage.NONE);
    }

    private static StoryReport story(long id, long storyline, int articles) {
        Reports story = Reports.story(id, "Story " + id).on(storyline, 1, null);
        for (int i = 0; i < articles; i++) {
            story.article("A", EIGHT.minusSeconds(60), "x");
        }
        return story.report();
    }
}
