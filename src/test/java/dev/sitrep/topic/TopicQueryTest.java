package dev.sitrep.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.digest.Reports;
import dev.sitrep.speech.Language;
import dev.sitrep.speech.Speech;
import dev.sitrep.testing.ShippedTopics;
import dev.sitrep.topic.TopicQuery.Parsing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.List;
import java.util.Random;

class TopicQueryTest {
    private static final TopicLanguage LANGUAGE = ShippedTopics.language();
    private static final TopicMatcher MATCHER = new TopicMatcher(LANGUAGE, (report, now) -> 50);
    private static final List<String> FIELDS =
            List.of(
                    " actor:",
                    "place:\"",
                    " country:",
                    "outlet:",
                    "origin:",
                    "lang:",
                    "status:",
                    "grade:",
                    "only:",
                    "topic:",
                    "origins>=",
                    "importance",
                    "topic:sanctions");

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
                    Geneva —exchange | false
                    "Umerov in Geneva" "and" | false
                    Geneva -"not" | true
                    Geneva o | false
                    Geneva – exchange | true
                    — Geneva — exchange — | true
                    Geneva – OR Istanbul | true
                    Geneva origins:>=0 | true
                    Geneva origins:>0 | false
                    Geneva importance:≤50 | true
                    """)
    void a_query_finds_what_it_says(String typed, boolean found) {
        TopicQuery query = ShippedTopics.query(typed);
        var report = Reports.story(1, "Talks").article("A", Instant.EPOCH, TEXT).report();
        assertThat(MATCHER.match(List.of(new Topic(1, 1, typed, query)), report, Instant.EPOCH))
                .hasSize(found ? 1 : 0);
    }

    @Test
    void a_match_says_which_words_were_found_and_where() {
        TopicQuery query = ShippedTopics.query("sanction* \"prisoner exchange\"");
        var report = Reports.story(1, "Talks").article("The Courier", Instant.EPOCH, TEXT).report();
        assertThat(MATCHER.match(List.of(new Topic(1, 1, "t", query)), report, Instant.EPOCH))
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
        TopicQuery query = ShippedTopics.query("geneva OR osk");
        var report =
                Reports.story(1, "Flood in Osk")
                        .article("A", Instant.EPOCH, "Osk is under water, Geneva sends boats.")
                        .report();
        assertThat(MATCHER.match(List.of(new Topic(1, 1, "t", query)), report, Instant.EPOCH))
                .singleElement()
                .satisfies(match -> assertThat(match.found()).containsExactly("geneva", "osk"));
    }

    @Test
    void what_an_article_mentions_in_passing_far_down_is_not_its_topic() {
        TopicQuery query = ShippedTopics.query("geneva");
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
        assertThat(MATCHER.match(List.of(topic), brief, Instant.EPOCH)).isEmpty();
        assertThat(MATCHER.match(List.of(topic), passing, Instant.EPOCH)).isEmpty();
        assertThat(MATCHER.match(List.of(topic), lead, Instant.EPOCH)).hasSize(1);
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
                    — | 1 | a word is missing
                    talks origins:<>2 | 14 | no sign of comparison
                    talks origins:>=x | 16 | a whole number
                    ab* | 0 | at least 3 letters
                    *war | 0 | end of a word
                    $$$ | 0 | is no word
                    () | 1 | a word is missing
                    ceasefire or truce | 10 | OR between words is written in capitals
                    ceasefire AND truce | 10 | words beside each other are all required
                    ceasefire and not football | 10 | “and”
                    NOT football truce | 0 | a - before a word excludes it
                    (talks Or truce) | 7 | “Or”
                    перемир'я АБО тиша | 10 | “АБО”
                    тишина И перемирие | 7 | “И”
                    trêve OU pause | 6 | “OU”
                    tregua Y paz | 7 | “Y”
                    Waffenruhe ODER Feuerpause | 11 | “ODER”
                    OR truce | 0 | a word is missing
                    truce OR OR talks | 9 | a word is missing
                    the | 0 | nearly everything
                    lang:en | 0 | nearly everything
                    origins>=2 -only:state | 0 | nearly everything
                    ceasefire OR origins>=2 | 0 | nearly everything
                    talks acter:Witkoff | 6 | did you mean actor:?
                    talks colour:red | 6 | The fields are: actor, place,
                    talks origns>=2 | 6 | did you mean origins>=?
                    talks country:Iraan | 14 | did you mean “iran”?
                    talks country:Atlantis | 14 | no country that is known
                    talks lang:klingonisch | 11 | no language that is known
                    talks status:hold | 13 | did you mean “held”?
                    talks status:over | 13 | announced, expected, under-way
                    talks grade:gold | 12 | record, official, unnamed
                    talks only:wires | 11 | only:state
                    talks topic:sanction | 12 | did you mean “sanctions”?
                    talks topic:gardening | 12 | no ready-made topic
                    talks origins>=many | 15 | a whole number from 0 to 1,000
                    talks importance>=101 | 18 | a whole number from 0 to 100
                    talks origins>=-1 | 15 | a whole number
                    talks origins<>2 | 13 | no sign of comparison
                    talks country>=2 | 13 | takes no number
                    talks actor: | 12 | a value is missing
                    talks actor:"Witkoff | 12 | quotation mark is not closed
                    """)
    void a_wrong_query_is_refused_with_the_place_and_the_reason(
            String typed, int position, String why) {
        Parsing.Refused refused = (Parsing.Refused) LANGUAGE.parse(typed);
        assertThat(refused.why(Speech.of(Language.ENGLISH))).contains(why);
        assertThat(refused.position()).isEqualTo(position);
    }

    @Test
    void whatever_is_typed_is_answered() {
        long seed = System.nanoTime();
        System.out.println("TopicQueryTest seed " + seed);
        Random random = new Random(seed);
        String signs = "ab \"()-*OR“\u0000\uD83D\uDE00é:<>=≥29";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder typed = new StringBuilder();
            for (int n = random.nextInt(40); n > 0; n--) {
                typed.append(signs.charAt(random.nextInt(signs.length())));
            }
            if (random.nextInt(3) == 0) {
                typed.insert(
                        random.nextInt(typed.length() + 1),
                        FIELDS.get(random.nextInt(FIELDS.size())));
            }
            assertThat(LANGUAGE.parse(typed.toString())).isNotNull();
        }
        assertThat(LANGUAGE.parse("actor:".repeat(2_000))).isInstanceOf(Parsing.Refused.class);
        assertThat(LANGUAGE.parse("topic:sanctions OR ".repeat(14) + "x"))
                .isInstanceOf(Parsing.Understood.class);
        assertThat(LANGUAGE.parse("(".repeat(10_000))).isInstanceOf(Parsing.Refused.class);
        assertThat(LANGUAGE.parse("(".repeat(299))).isInstanceOf(Parsing.Refused.class);
        assertThat(LANGUAGE.parse("-".repeat(299))).isInstanceOf(Parsing.Refused.class);
    }
}
