package dev.sitrep.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.digest.Reports;
import dev.sitrep.source.SourcingGrade;
import dev.sitrep.speech.Language;
import dev.sitrep.story.Status;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.testing.ShippedTopics;
import dev.sitrep.topic.TopicMatcher.Unmet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

class TopicFieldsTest {
    private static final TopicMatcher MATCHER =
            new TopicMatcher(ShippedTopics.language(), (report, now) -> 64.4);

    /** Two articles: an English one of Reuters and another of TASS. */
    private static final StoryReport TALKS =
            Reports.story(1, "Talks")
                    .on(1, 1, Status.UNDER_WAY)
                    .article(
                            "Reuters", Instant.EPOCH, "Steve Witkoff met Iranian envoys in Geneva.")
                    .article(
                            "TASS",
                            Instant.EPOCH,
                            "Спецпосланник Уиткофф прибыл в Киев на переговоры.")
                    .says(1, "They met.", SourcingGrade.ON_THE_RECORD)
                    .origin("Reuters", 101L)
                    .origin("Axios", 102L)
                    .report();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    actor:"Steve Witkoff" | true
                    actor:Віткофф | true
                    witkoff переговоры | true
                    Уиткофф Geneva | true
                    actor:Lavrov | false
                    place:Київ | true
                    Kyiv | true
                    kyiv geneva | false
                    place:Geneva | true
                    place:Женева | true
                    country:IR | true
                    country:Iran | true
                    country:Іран | true
                    country:إيران | true
                    country:Poland | false
                    Geneva outlet:Reuters | true
                    Geneva outlet:TASS | false
                    Geneva -outlet:TASS | true
                    origin:Axios | true
                    origin:axios -origin:BBC | true
                    origin:BBC | false
                    Geneva lang:en | true
                    Geneva lang:English | true
                    Geneva lang:uk | false
                    Geneva status:under-way | true
                    Geneva status:"under way" | true
                    Geneva status:held | false
                    Geneva grade:record | true
                    Geneva grade:"on the record" | true
                    Geneva grade:unnamed | false
                    Geneva origins>=2 | true
                    Geneva origins > 1 | true
                    Geneva origins≥3 | false
                    Geneva origins=2 | true
                    Geneva origins<=1 | false
                    Geneva importance>=64 | true
                    Geneva importance>64 | false
                    Geneva only:state | false
                    Geneva -only:state | true
                    Geneva (status:held OR origins>=2) | true
                    topic:peace-talks | false
                    topic:summits country:IR | true
                    """)
    void a_field_asks_what_it_says(String typed, boolean found) {
        assertThat(match(typed, TALKS).isPresent()).isEqualTo(found);
    }

    @Test
    void what_is_asked_of_an_article_must_be_in_one() {
        assertThat(match("Geneva Київ", TALKS)).isEmpty();
        assertThat(match("Geneva OR Київ", TALKS)).isPresent();
    }

    @Test
    void a_story_of_state_media_alone_is_known_as_such() {
        StoryReport state =
                Reports.story(2, "Talks").article("TASS", Instant.EPOCH, "Geneva").report();
        assertThat(match("Geneva only:state", state)).isPresent();
        assertThat(match("Geneva -only:state", state)).isEmpty();
    }

    @Test
    void a_match_tells_names_and_facts_with_their_numbers() {
        TopicMatch match = match("Уиткофф Geneva origins>=2 status:under-way", TALKS).orElseThrow();
        assertThat(match.found()).containsExactly("Steve Witkoff", "geneva");
        assertThat(match.facts()).containsExactly("origins>=2 (2)", "status:under-way");
    }

    @Test
    void a_miss_tells_each_condition_with_how_the_story_stands() {
        Topic topic = topic("Geneva origins>=3 status:held grade:unnamed lang:uk");
        var miss =
                MATCHER.miss(topic, TALKS.articles().getFirst(), Optional.of(TALKS), Instant.EPOCH)
                        .orElseThrow();
        assertThat(miss.unmet())
                .containsExactly(
                        new Unmet("origins>=3", "2"),
                        new Unmet("status:held", "under-way"),
                        new Unmet("grade:unnamed", "record"));
        assertThat(miss.lacking()).containsExactly("“lang:uk”");
    }

    @Test
    void the_pronoun_us_is_not_the_country() {
        StoryReport letter =
                Reports.story(3, "Letter").article("A", Instant.EPOCH, "It came to us.").report();
        StoryReport envoy =
                Reports.story(4, "Envoy")
                        .article("A", Instant.EPOCH, "The United States sent him.")
                        .report();
        assertThat(match("US", letter)).isEmpty();
        assertThat(match("US", envoy)).isPresent();
    }

    @Test
    void the_shipped_topics_are_right_and_have_a_title_in_every_language() {
        TopicLanguage language = ShippedTopics.language();
        language.check();
        assertThat(language.ready().all()).hasSizeGreaterThan(11);
        for (ReadyTopic topic : language.ready().all()) {
            assertThat(topic.titles()).as(topic.name()).hasSize(Language.values().length);
            assertThat(((TopicQuery.Ready) ShippedTopics.query(topic.typed())).query())
                    .as("%s: alternatives", topic.name())
                    .isInstanceOf(TopicQuery.Any.class);
        }
        assertThat(ShippedTopics.query("topic:\"Обмін полоненими\""))
                .isEqualTo(ShippedTopics.query("topic:prisoner-exchange"));
    }

    private static Topic topic(String typed) {
        return new Topic(1, 1, typed, ShippedTopics.query(typed));
    }

    private static Optional<TopicMatch> match(String typed, StoryReport report) {
        return MATCHER.match(List.of(topic(typed)), report, Instant.EPOCH).stream().findFirst();
    }
}
