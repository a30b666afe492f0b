package dev.sitrep.pipeline;

import static dev.sitrep.pipeline.MendingNews.GRAIN;
import static dev.sitrep.pipeline.MendingNews.PORT;
import static dev.sitrep.pipeline.MendingNews.PORT_AGAIN;
import static dev.sitrep.pipeline.MendingNews.TALKS;
import static dev.sitrep.pipeline.MendingNews.glued;
import static dev.sitrep.pipeline.MendingNews.id;
import static dev.sitrep.pipeline.MendingNews.mend;
import static dev.sitrep.pipeline.MendingNews.same;
import static dev.sitrep.pipeline.MendingNews.stories;
import static dev.sitrep.pipeline.MendingNews.story;
import static dev.sitrep.testing.NewsArticle.article;
import static dev.sitrep.testing.Newsroom.hours;
import static dev.sitrep.testing.Newsroom.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.story.LinkReason;
import dev.sitrep.story.SecondThought.Apart;
import dev.sitrep.story.Story;
import dev.sitrep.story.StoryStore;
import dev.sitrep.testing.NewsArticle;
import dev.sitrep.testing.Newsroom;
import dev.sitrep.testing.NewsroomChat;
import dev.sitrep.testing.TestDatabases.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

/** Stories that turn out to be one, and one that turns out to be two: what chats were told stays true. */
class MendingTest {
    @ParameterizedTest
    @EnumSource(Kind.class)
    void the_told_story_keeps_its_number_and_the_others_leads_there(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("tribune", GRAIN);
            newsroom.advance(minutes(20));
            long grain = story(newsroom, GRAIN);
            chat.types("/follow governor");
            newsroom.feedServes("herald", PORT);
            newsroom.advance(minutes(20));
            long port = story(newsroom, PORT);
            assertThat(chat.alerts()).hasSize(1);
            chat.types("/latest");

            mend(newsroom, same(grain, port));

            assertThat(port).isGreaterThan(grain);
            assertThat(story(newsroom, GRAIN)).isEqualTo(port);
            for (String button :
                    List.of("/story #" + grain, "/story #" + port, "/story 1", "/story 2")) {
                chat.types(button);
                assertThat(chat.lastMessage())
                        .as(button)
                        .contains("killed 3 people", "2 articles", "Reuters");
            }
            chat.types("/sources #" + grain);
            assertThat(chat.lastMessage()).contains("[1] tribune", "[2] herald");
            chat.types("/quotes #" + grain);
            assertThat(chat.lastMessage()).doesNotContain("no longer kept");
            assertThat(chat.alerts()).hasSize(1);
        }
    }

    @Test
    void of_stories_that_nobody_was_told_of_the_older_keeps_its_number() {
        try (Newsroom newsroom = new Newsroom()) {
            newsroom.feedServes("tribune", GRAIN);
            newsroom.advance(minutes(20));
            newsroom.feedServes("herald", PORT);
            newsroom.advance(minutes(20));
            long grain = story(newsroom, GRAIN);

            mend(newsroom, same(story(newsroom, PORT), grain));

            assertThat(story(newsroom, PORT)).isEqualTo(grain);
            Story merged = stories(newsroom).byId(grain).orElseThrow();
            assertThat(merged.updatedAt()).isAfter(merged.startedAt());
        }
    }

    @Test
    void chains_of_merges_lead_to_the_last() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("tribune", GRAIN);
            newsroom.advance(minutes(20));
            newsroom.feedServes("herald", PORT);
            newsroom.advance(minutes(20));
            chat.types("/follow Geneva");
            newsroom.feedServes("courier", TALKS);
            newsroom.advance(minutes(20));
            long grain = story(newsroom, GRAIN);
            long port = story(newsroom, PORT);
            long talks = story(newsroom, TALKS);

            mend(newsroom, same(grain, port), same(port, talks), same(grain, talks));

            assertThat(stories(newsroom).byId(grain).orElseThrow().id()).isEqualTo(talks);
            assertThat(stories(newsroom).byId(port).orElseThrow().id()).isEqualTo(talks);
            chat.types("/story #" + grain);
            assertThat(chat.lastMessage()).contains("3 articles");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_was_told_of_either_is_told_and_no_bell_rings_for_it(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat chat = newsroom.startedChat("42");
            chat.types("/follow missile");
            newsroom.feedServes("tribune", GRAIN);
            newsroom.feedServes("herald", PORT);
            newsroom.advance(minutes(20));
            assertThat(chat.alerts()).hasSize(2);

            mend(newsroom, same(story(newsroom, GRAIN), story(newsroom, PORT)));
            newsroom.feedServes("herald", PORT_AGAIN, PORT);
            newsroom.advance(hours(1));

            assertThat(story(newsroom, PORT_AGAIN)).isEqualTo(story(newsroom, GRAIN));
            assertThat(chat.alerts()).hasSize(2);
            newsroom.advanceTo("08:00");
            assertThat(chat.lastMessage()).contains("1 story from 3 articles");
            assertThat(chat.lastMessage().substring(0, chat.lastMessage().indexOf("outlets")))
                    .contains("fire at the grain terminal in the port of Odesa was put out")
                    .doesNotContain("New: Silos", "New: A Russian missile");
        }
    }

    @Test
    void a_merge_in_the_batch_of_real_news_rings_once() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            chat.types("/follow missile");
            newsroom.feedServes("tribune", GRAIN);
            newsroom.feedServes("herald", PORT);
            newsroom.advance(minutes(20));
            mend(newsroom, same(story(newsroom, GRAIN), story(newsroom, PORT)));
            newsroom.feedServes(
                    "courier",
                    article(
                            "Death toll of missile strike on Odesa port rises to 8",
                            "The Russian missile strike on the port of Odesa killed 8 people, the regional governor said after rescuers had searched the ruins."));
            newsroom.advance(minutes(20));

            assertThat(chat.alerts()).hasSize(3);
            assertThat(chat.lastMessage()).contains("killed 8 people");
            newsroom.advance(hours(3));
            assertThat(chat.alerts()).hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_denial_that_comes_by_a_merge_is_told_once_to_who_was_told(Kind kind) {
        NewsArticle preview =
                article(
                        "Envoys of Tavria and Osk to hold ceasefire talks in Geneva on Monday",
                        "The envoys of Tavria and Osk will hold ceasefire talks in Geneva on Monday, foreign minister Ilse Brandt said.",
                        "Ilse Brandt and Daniel Okoro are to discuss an exchange of prisoners and a truce along the whole front line.");
        NewsArticle denial =
                article(
                        "Harbour city prepares for winter as delegation's summit is cancelled",
                        "The summit of the delegations has been cancelled, a spokesman told reporters in Velmora on Sunday morning.",
                        "Snow ploughs were standing ready at the harbour, and schools close earlier this week.");
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat chat = newsroom.startedChat("42");
            chat.types("/follow Geneva");
            newsroom.feedServes("herald", preview);
            newsroom.advance(minutes(20));
            newsroom.feedServes("tribune", denial);
            newsroom.advance(minutes(20));
            assertThat(chat.alerts()).hasSize(1);
            assertThat(story(newsroom, denial)).isNotEqualTo(story(newsroom, preview));

            mend(newsroom, same(story(newsroom, preview), story(newsroom, denial)));
            newsroom.advance(hours(1));

            assertThat(chat.alerts()).hasSize(2);
            assertThat(chat.alerts().getLast()).startsWith("Now cancelled (it was announced).");
        }
    }

    @Test
    void an_edition_that_was_made_stays_and_the_next_lists_the_story_once() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("tribune", GRAIN);
            newsroom.feedServes("herald", PORT);
            newsroom.advanceTo("08:00");
            assertThat(chat.lastMessage()).contains("2 stories from 2 articles");
            String before = chat.lastMessage();

            mend(newsroom, same(story(newsroom, GRAIN), story(newsroom, PORT)));
            chat.types("/sources 1");
            String first = chat.lastMessage();
            chat.types("/sources 2");
            assertThat(chat.lastMessage()).isEqualTo(first).contains("[1]", "[2]");
            newsroom.feedServes("herald", PORT_AGAIN, PORT);
            newsroom.advanceTo("08:00");

            assertThat(chat.digests()).hasSize(2).first().isEqualTo(before);
            assertThat(chat.digests().get(1))
                    .contains("1 story from 1 article")
                    .doesNotContain("Silos with forty thousand");
        }
    }

    @Test
    void what_followed_the_story_that_is_gone_follows_the_kept_one() {
        try (Newsroom newsroom = new Newsroom()) {
            newsroom.feedServes("tribune", GRAIN);
            newsroom.advance(minutes(20));
            newsroom.feedServes("herald", PORT);
            newsroom.feedServes("courier", TALKS);
            newsroom.advance(minutes(20));
            long grain = story(newsroom, GRAIN);
            long port = story(newsroom, PORT);
            long talks = story(newsroom, TALKS);
            StoryStore stories = stories(newsroom);
            stories.link(
                    talks,
                    stories.byId(port).orElseThrow().storyline(),
                    new LinkReason.Written("both turn on it"));

            mend(newsroom, same(grain, port));

            assertThat(stories.byId(talks).orElseThrow().storyline())
                    .isEqualTo(stories.byId(grain).orElseThrow().storyline());
        }
    }

    @Test
    void a_kept_story_that_stood_alone_follows_what_the_other_followed() {
        try (Newsroom newsroom = new Newsroom()) {
            newsroom.feedServes("courier", TALKS);
            newsroom.advance(minutes(20));
            newsroom.feedServes("tribune", GRAIN);
            newsroom.advance(minutes(20));
            newsroom.feedServes("herald", PORT);
            newsroom.advance(minutes(20));
            long grain = story(newsroom, GRAIN);
            StoryStore stories = stories(newsroom);
            long line = stories.byId(story(newsroom, TALKS)).orElseThrow().storyline();
            stories.link(story(newsroom, PORT), line, new LinkReason.Written("both turn on it"));

            mend(newsroom, same(grain, story(newsroom, PORT)));

            assertThat(stories.byId(grain).orElseThrow().storyline()).isEqualTo(line);
            assertThat(stories.linkReason(grain))
                    .contains(new LinkReason.Written("both turn on it"));
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void the_part_that_was_told_keeps_the_number_and_the_other_is_told_to_nobody(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat chat = newsroom.startedChat("42");
            chat.types("/follow missile");
            long story = glued(newsroom);
            assertThat(chat.alerts()).hasSize(1);
            newsroom.timePasses(hours(30));

            mend(newsroom, new Apart(story, List.of(id(newsroom, PORT)), "two places"));

            assertThat(story(newsroom, PORT)).isEqualTo(story);
            assertThat(story(newsroom, TALKS)).isNotEqualTo(story);
            assertThat(chat.alerts()).hasSize(1);
            chat.types("/story #" + story);
            assertThat(chat.lastMessage()).contains("1 article").doesNotContain("Geneva");
            chat.types("/story #" + story(newsroom, TALKS));
            assertThat(chat.lastMessage()).startsWith(TALKS.title());
        }
    }

    @Test
    void a_chat_that_was_told_both_parts_is_not_told_them_again() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            long story = glued(newsroom);
            newsroom.advanceTo("08:00");
            String digest = chat.lastMessage();
            assertThat(digest)
                    .contains("1 story from 2 articles", "port of Odesa", "opened ceasefire talks");
            chat.types("/follow Geneva");
            newsroom.timePasses(hours(20));

            mend(newsroom, new Apart(story, List.of(id(newsroom, TALKS)), "two places"));
            newsroom.feedServes(
                    "courier",
                    article(
                            "Envoys' ceasefire talks in Geneva go on",
                            "Envoys of Ukraine and Russia went on with the ceasefire talks in Geneva on Sunday, the Swiss foreign ministry said.",
                            "The two delegations met in the hotel by the lake for two more hours, according to the ministry."),
                    TALKS);
            newsroom.advance(minutes(20));
            long talks = story(newsroom, TALKS);

            assertThat(talks).isNotEqualTo(story(newsroom, PORT));
            assertThat(chat.alerts()).isEmpty();
            newsroom.advanceTo("08:00");
            assertThat(chat.lastMessage())
                    .contains("1 story from 1 article", "Geneva")
                    .doesNotContain("Odesa", "opened ceasefire talks in Geneva on Saturday");
        }
    }

    @Test
    void stories_that_were_split_stay_apart_and_so_do_those_they_become() {
        try (Newsroom newsroom = new Newsroom()) {
            newsroom.startedChat("42").types("/follow missile");
            long story = glued(newsroom);
            newsroom.feedServes("tribune", GRAIN);
            newsroom.advance(minutes(20));
            newsroom.timePasses(hours(30));
            mend(newsroom, new Apart(story, List.of(id(newsroom, TALKS)), "two places"));
            long port = story(newsroom, PORT);
            long talks = story(newsroom, TALKS);
            assertThat(port).isNotEqualTo(talks);

            mend(newsroom, same(port, talks));
            assertThat(story(newsroom, PORT)).isNotEqualTo(story(newsroom, TALKS));
            mend(newsroom, same(story(newsroom, GRAIN), talks), same(port, talks));

            assertThat(story(newsroom, GRAIN)).isEqualTo(story(newsroom, TALKS));
            assertThat(story(newsroom, PORT)).isNotEqualTo(story(newsroom, TALKS));
        }
    }

    @Test
    void a_story_that_took_another_in_is_not_split_at_once() {
        try (Newsroom newsroom = new Newsroom()) {
            newsroom.startedChat("42").types("/follow missile");
            long story = glued(newsroom);
            mend(newsroom, new Apart(story, List.of(id(newsroom, TALKS)), "two places"));
            assertThat(story(newsroom, TALKS)).isEqualTo(story(newsroom, PORT));

            newsroom.timePasses(hours(25));
            mend(newsroom, new Apart(story, List.of(id(newsroom, TALKS)), "two places"));
            assertThat(story(newsroom, TALKS)).isNotEqualTo(story(newsroom, PORT));
        }
    }

    @Test
    void what_nobody_was_told_of_may_be_split_and_merged_again() {
        try (Newsroom newsroom = new Newsroom()) {
            long story = glued(newsroom);
            mend(newsroom, new Apart(story, List.of(id(newsroom, TALKS)), "two places"));
            assertThat(story(newsroom, TALKS)).isNotEqualTo(story(newsroom, PORT));

            mend(newsroom, same(story(newsroom, PORT), story(newsroom, TALKS)));
            assertThat(story(newsroom, TALKS)).isEqualTo(story(newsroom, PORT));
        }
    }

    @Test
    void what_no_longer_holds_is_passed_over() {
        try (Newsroom newsroom = new Newsroom()) {
            long story = glued(newsroom);
            newsroom.timePasses(hours(30));
            long talks = id(newsroom, TALKS);
            mend(
                    newsroom,
                    same(story, story),
                    same(story, 999),
                    new Apart(999, List.of(talks), "there is none"),
                    new Apart(story, List.of(talks, id(newsroom, PORT)), "all of it"),
                    new Apart(story, List.of(4_711L), "none of it"));

            assertThat(stories(newsroom).articleIds(story)).hasSize(2);
        }
    }
}
