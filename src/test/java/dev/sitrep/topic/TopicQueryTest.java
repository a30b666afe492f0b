package dev.sitrep.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.digest.Reports;
import dev.sitrep.speech.Language;
import dev.sitrep.speech.Speech;
import dev.sitrep.topic.TopicQuery.Parsing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.List;
import java.util.Random;

class TopicQueryTest {
    private static final String TEXT =
            "Witkoff met Umerov in Geneva. A prisoner exchange was agreed; sanctions stay.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    geneva | true
                    Geneva WITKOFF | true
                    Geneva Kushner | false
                    Istanbul OR Geneva | true
                    (Kushner OR Witkoff) exchange | true
                    Kushner OR Witkoff Istanbul | false
                    "prisoner exchange" | true
                    “prisoner exchange” | true
                    "exchange prisoner" | false
                    sanction* | true
                    sanction | false
                    Geneva -Istanbul | true
                    Geneva -"prisoner exchange" | false
                    """)
    void a_query_finds_what_it_says(String typed, boolean found) {
        TopicQuery query = ((Parsing.Understood) TopicQuery.parse(typed)).query();
        var report = Reports.story(1, "Talks").article("A", Instant.EPOCH, TEXT).report();
        assertThat(new TopicMatcher().match(List.of(new Topic(1, 1, typed, query)), report))
                .hasSize(found ? 1 : 0);
    }

    @Test
    void a_match_says_which_words_were_found_and_where() {
        TopicQuery query =
                ((Parsing.Understood) TopicQuery.parse("sanction* \"prisoner exchange\"")).query();
        var report = Reports.story(1, "Talks").article("The Courier", Instant.EPOCH, TEXT).report();
        assertThat(new TopicMatcher().match(List.of(new Topic(1, 1, "t", query)), report))
                .singleElement()
                .satisfies(
                        match -> {
                            assertThat(match.found())
                                    .containsExactly("sanctions", "prisoner exchange");
                            assertThat(match.title()).isEqualTo("Talks");
                            assertThat(match.outlet()).isEqualTo("The Courier");
                        });
    }

    @Test
    void every_alternative_that_was_found_is_told() {
        TopicQuery query = ((Parsing.Understood) TopicQuery.parse("geneva OR osk")).query();
        var report =
                Reports.story(1, "Flood in Osk")
                        .article("A", Instant.EPOCH, "Osk is under water, Geneva sends boats.")
                        .report();
        assertThat(new TopicMatcher().match(List.of(new Topic(1, 1, "t", query)), report))
                .singleElement()
                .satisfies(match -> assertThat(match.found()).containsExactly("geneva", "osk"));
    }

    @Test
    void what_an_article_mentions_in_passing_far_down_is_not_its_topic() {
        TopicQuery query = ((Parsing.Understood) TopicQuery.parse("geneva")).query();
        String filler = "The minister spoke on pensions and on roads for an hour. ".repeat(11);
        var passing =
                Reports.story(1, "Minister's press conference")
                        .article("A", Instant.EPOCH, filler + "Talks in Geneva go on.")
                        .report();
        var lead =
                Reports.story(2, "Minister's press conference")
                        .article("A", Instant.EPOCH, "Talks in Geneva go on. " + filler)
                        .report();
        var brief =
                Reports.story(3, "Bridge opens in Osk")
                        .article(
                                "A",
                                Instant.EPOCH,
                                "The bridge over the river in Osk opened to lorries on Monday after three years of work. "
                                                .repeat(3)
                                        + "It opened on the day of the talks in Geneva.")
                        .report();
        Topic topic = new Topic(1, 1, "geneva", query);
        assertThat(new TopicMatcher().match(List.of(topic), brief)).isEmpty();
        assertThat(new TopicMatcher().match(List.of(topic), passing)).isEmpty();
        assertThat(new TopicMatcher().match(List.of(topic), lead)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    "prisoner | 0 | quotation mark is not closed
                    talks (a OR b | 6 | bracket is not closed
                    talks) x | 5 | closing bracket too many
                    a OR | 4 | a word is missing
                    -talks | 0 | at least one word to look for
                    a OR -b | 7 | OR can't stand beside
                    talks - x | 7 | without a blank
                    ab* | 0 | at least 3 letters
                    *war | 0 | end of a word
                    $$$ | 0 | is no word
                    () | 1 | a word is missing
                    """)
    void a_wrong_query_is_refused_with_the_place_and_the_reason(
            String typed, int position, String why) {
        Parsing.Refused refused = (Parsing.Refused) TopicQuery.parse(typed);
        assertThat(refused.why(Speech.of(Language.ENGLISH))).contains(why);
        assertThat(refused.position()).isEqualTo(position);
    }

    @Test
    void whatever_is_typed_is_answered() {
        long seed = System.nanoTime();
        System.out.println("TopicQueryTest seed " + seed);
        Random random = new Random(seed);
        String signs = "ab \"()-*OR“\u0000\uD83D\uDE00é";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder typed = new StringBuilder();
            for (int n = random.nextInt(40); n > 0; n--) {
                typed.append(signs.charAt(random.nextInt(signs.length())));
            }
            assertThat(TopicQuery.parse(typed.toString())).isNotNull();
        }
        assertThat(TopicQuery.parse("(".repeat(10_000))).isInstanceOf(Parsing.Refused.class);
        assertThat(TopicQuery.parse("(".repeat(299))).isInstanceOf(Parsing.Refused.class);
        assertThat(TopicQuery.parse("-".repeat(299))).isInstanceOf(Parsing.Refused.class);
    }
}
