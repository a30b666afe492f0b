package dev.sitrep.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.digest.Reports;
import dev.sitrep.source.SourcingGrade;
import dev.sitrep.story.Status;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.testing.ShippedTopics;
import dev.sitrep.topic.TopicQuery.Parsing;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

class TopicIndexTest {
    private static final TopicLanguage LANGUAGE = ShippedTopics.language();
    private static final TopicMatcher ALL = new TopicMatcher(LANGUAGE, TopicIndexTest::importance);
    private static final List<String> WORDS =
            List.of(
                    "witkoff",
                    "Вітков",
                    "Уиткофф",
                    "Geneva",
                    "Женеві",
                    "talks",
                    "truce",
                    "grain",
                    "port",
                    "Odesa",
                    "Одесі",
                    "sanctions",
                    "Iranian",
                    "Tehran",
                    "oil",
                    "prisoners",
                    "exchange",
                    "the",
                    "drones",
                    "Putin",
                    "Путин",
                    "Kyiv",
                    "Київ",
                    "ceasefire",
                    "of",
                    "strikes");
    private static final List<String> OUTLETS =
            List.of("Reuters", "TASS", "RT", "Osk Gazette", "Kyiv Courier", "BBC News");
    private static final List<String> FIELDS =
            List.of(
                    "actor:Witkoff",
                    "place:Geneva",
                    "place:Odesa",
                    "country:IR",
                    "country:Ukraine",
                    "outlet:Reuters",
                    "outlet:gazette",
                    "origin:Reuters",
                    "origin:courier",
                    "lang:en",
                    "lang:uk",
                    "status:held",
                    "grade:record",
                    "origins>=2",
                    "origins<2",
                    "importance>=60",
                    "only:state",
                    "topic:sanctions",
                    "topic:ceasefire",
                    "sanct*",
                    "\"prisoners exchange\"",
                    "\"of the\"",
                    "tal*");

    private static double importance(StoryReport report, Instant now) {
        return report.story().id() % 100;
    }

    @Test
    void the_index_finds_what_asking_every_query_on_every_article_finds() {
        long seed = System.nanoTime();
        System.out.println("TopicIndexTest seed " + seed);
        Random random = new Random(seed);
        QueryIndex index = new QueryIndex(seen(random));
        List<Topic> topics = new ArrayList<>();
        int hits = 0;
        for (int round = 0; round < 300; round++) {
            for (int i = 0; i < 5; i++) {
                topic(topics, random).ifPresent(index::put);
            }
            if (random.nextInt(3) == 0 && !topics.isEmpty()) {
                index.remove(topics.remove(random.nextInt(topics.size())).id());
            }
            StoryReport report = story(round, random);
            StoryFacts facts =
                    StoryFacts.of(report, Instant.EPOCH, LANGUAGE, TopicIndexTest::importance);
            Set<String> expected = told(ALL.match(topics, report, Instant.EPOCH));
            assertThat(told(index.match(report, facts, LANGUAGE)))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(expected);
            assertThat(index.size()).isEqualTo(topics.size());
            hits += expected.size();
        }
        assertThat(hits).isGreaterThan(1000);
        assertThat(index.queries()).isLessThan(topics.size());
        topics.forEach(topic -> index.remove(topic.id()));
        assertThat(index.queries()).isZero();
    }

    @Test
    void equal_queries_of_many_chats_are_one() {
        QueryIndex index = new QueryIndex(new SeenTerms());
        List<String> same =
                List.of(
                        "grain port",
                        "port   grain",
                        "(grain port)",
                        "PORT grain grain",
                        "(port) (grain)");
        for (int i = 0; i < same.size(); i++) {
            index.put(new Topic(i, i, same.get(i), ShippedTopics.query(same.get(i))));
        }
        assertThat(index.queries()).isEqualTo(1);
        assertThat(index.size()).isEqualTo(same.size());
    }

    @Test
    void a_query_is_filed_under_the_rarest_term_whether_of_a_field_or_a_word() {
        SeenTerms seen = new SeenTerms();
        for (int i = 0; i < 40; i++) {
            String text = i < 20 ? "Kyiv waits, " + (i < 2 ? "grain" : "talks") : "Talks in Oslo";
            Reports.story(1, text)
                    .article(i < 30 ? "Reuters" : "TASS", Instant.EPOCH, text)
                    .report()
                    .articles()
                    .forEach(article -> seen.add(LANGUAGE.read(article)));
        }
        assertThat(filed("country:UA grain", seen)).containsExactly("grain");
        assertThat(filed("country:UA talks", seen)).containsExactly("country:UA");
        assertThat(filed("country:UA unheard", seen)).containsExactly("unheard");
        assertThat(filed("outlet:Reuters grain", seen)).containsExactly("grain");
        assertThat(filed("outlet:TASS talks", seen)).containsExactly("outlet:TASS");
        assertThat(filed("origin:Reuters grain", seen)).containsExactly("grain");
        assertThat(filed("origin:Reuters talks", seen)).containsExactly("origin:Reuters");
        assertThat(filed("country:UA actor:Witkoff", seen)).containsExactly("actor:Steve Witkoff");
        assertThat(filed("country:UA unheard", new SeenTerms())).containsExactly("unheard");
    }

    private static Set<String> filed(String typed, SeenTerms seen) {
        return Objects.requireNonNull(Anchors.of(ShippedTopics.query(typed), seen)).terms();
    }

    private static Set<String> told(List<TopicMatch> matches) {
        Set<String> told = new HashSet<>();
        for (TopicMatch m : matches) {
            told.add(
                    m.topic().id()
                            + " "
                            + new TreeSet<>(m.found())
                            + new TreeSet<>(m.facts())
                            + m.outlet());
        }
        return told;
    }

    private static SeenTerms seen(Random random) {
        SeenTerms seen = new SeenTerms();
        for (int i = 0; i < 100; i++) {
            seen.add(WORDS.get(random.nextInt(WORDS.size())).toLowerCase(java.util.Locale.ROOT));
        }
        for (int i = random.nextInt(40); i > 0; i--) {
            story(i, random).articles().forEach(article -> seen.add(LANGUAGE.read(article)));
        }
        return seen;
    }

    private static java.util.Optional<Topic> topic(List<Topic> into, Random random) {
        String typed = query(random, 2);
        if (!(LANGUAGE.parse(typed) instanceof Parsing.Understood(TopicQuery query))) {
            return java.util.Optional.empty();
        }
        long id = into.isEmpty() ? 1 : into.getLast().id() + 1;
        Topic topic = new Topic(id, id % 7, typed, query);
        into.add(topic);
        return java.util.Optional.of(topic);
    }

    private static String query(Random random, int depth) {
        List<String> parts = new ArrayList<>();
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            String part =
                    depth > 0 && random.nextInt(4) == 0
                            ? "(" + query(random, depth - 1) + ")"
                            : random.nextBoolean()
                                    ? WORDS.get(random.nextInt(WORDS.size()))
                                    : FIELDS.get(random.nextInt(FIELDS.size()));
            parts.add((random.nextInt(5) == 0 ? "-" : "") + part);
            if (n > 1 && random.nextInt(3) == 0) {
                parts.add("OR");
            }
        }
        return String.join(" ", parts);
    }

    private static StoryReport story(int number, Random random) {
        Reports story =
                Reports.story(number + 1, text(random, 4))
                        .on(
                                1,
                                1,
                                random.nextBoolean()
                                        ? List.of(Status.values())
                                                .get(random.nextInt(Status.values().length))
                                        : null);
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            story.article(any(OUTLETS, random), Instant.EPOCH, text(random, 8));
        }
        story.says(1, "x", List.of(SourcingGrade.values()).get(random.nextInt(5)));
        for (int n = random.nextInt(3); n > 0; n--) {
            story.origin(any(OUTLETS, random) + (n == 2 ? "" : " " + n), 1L);
        }
        return story.report();
    }

    private static String text(Random random, int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(any(WORDS, random)).append(' ');
        }
        return text.toString();
    }

    private static String any(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
