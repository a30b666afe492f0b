package dev.sitrep.newsday;

import static dev.sitrep.newsday.Reports.STRIKE;
import static dev.sitrep.newsday.Reports.STRIKE_WITH_MORE_DEAD;
import static dev.sitrep.newsday.Reports.TALKS;
import static dev.sitrep.newsday.Reports.TALKS_ELSEWHERE;
import static dev.sitrep.testing.NewsArticle.article;
import static dev.sitrep.testing.Newsroom.hours;
import static dev.sitrep.testing.Newsroom.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.article.Article;
import dev.sitrep.article.ArticleStore;
import dev.sitrep.story.StoryStore;
import dev.sitrep.testing.NewsArticle;
import dev.sitrep.testing.Newsroom;
import dev.sitrep.testing.NewsroomChat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Articles that are not one report of one event, and clocks that are wrong: what becomes of them, and that they do no harm. */
class OddArticlesTest {
    private static final NewsArticle LIVE_BLOG =
            article(
                    "Ukraine war live: missile strike on Odesa as envoys open ceasefire talks in Geneva",
                    "A Russian missile strike on the port of Odesa killed 3 people on Saturday, the regional governor said.",
                    "Envoys of Ukraine and Russia opened ceasefire talks in Geneva on Saturday, the Swiss foreign ministry said.",
                    "The European Union agreed on new sanctions against 40 tankers of the shadow fleet in Brussels.",
                    "Drones were shot down over Kharkiv, and a power station near Kryvyi Rih was damaged.",
                    "Hungary said that it would block a loan, and Poland closed a border crossing for lorries.");
    private static final NewsArticle WEEK =
            article(
                    "Week in review: ceasefire talks in Geneva, missile strike on Odesa",
                    "Envoys of Ukraine and Russia opened ceasefire talks in Geneva on Saturday and met for three hours in a hotel by the lake.",
                    "A Russian missile strike on the port of Odesa killed 3 people and set a grain terminal on fire.",
                    "Envoys of the European Union agreed on sanctions against 40 tankers of the shadow fleet.");
    private static final NewsArticle OPINION =
            article(
                    "Opinion: The ceasefire talks in Geneva are over before they began",
                    "Envoys of Ukraine and Russia opened ceasefire talks in Geneva on Saturday, and the talks have been cancelled in all but name.",
                    "The two delegations met for three hours in a hotel by the lake, and nothing in the plan for monitors can ever work.",
                    "I have watched such talks for thirty years, and a list of prisoners is all that ever comes of them.");

    @Test
    void a_headline_that_is_used_daily_is_another_story_each_day_and_rings_no_bell_each_day() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            chat.types("/follow Ukraine");
            String[][] days = {
                {
                    "A missile strike on the port of Odesa killed 3 people, the regional governor said.",
                    "A grain terminal burned through the evening in the port of Odesa."
                },
                {
                    "Envoys of Ukraine and Russia opened ceasefire talks in Geneva, the Swiss foreign ministry said.",
                    "The two delegations met for three hours in a hotel by the lake."
                },
                {
                    "The European Union agreed on sanctions against 40 tankers of the shadow fleet in Brussels.",
                    "Insurers and brokers who serve the listed tankers fall under the package as well."
                }
            };
            List<NewsArticle> feed = new ArrayList<>();
            for (int day = 0; day < days.length; day++) {
                feed.addFirst(
                        article("Ukraine: what we know", days[day])
                                .withGuid("day-" + day)
                                .at("day-" + day));
                feed.addFirst(
                        article(
                                        "President of Ukraine's evening address",
                                        days[day][1],
                                        days[day][0])
                                .withGuid("address-" + day)
                                .at("address-" + day));
                newsroom.feedServes("herald", feed.toArray(NewsArticle[]::new));
                newsroom.advance(hours(24));
            }

            List<Article> read = articles(newsroom);
            assertThat(read).hasSize(6);
            assertThat(stories(newsroom, read)).hasSize(3);
            assertThat(chat.alerts()).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void a_live_blog_or_a_round_up_is_in_one_story_and_glues_none() {
        try (Newsroom newsroom = new Newsroom()) {
            newsroom.feedServes("herald", TALKS, STRIKE);
            newsroom.advance(minutes(20));
            newsroom.feedServes("courier", LIVE_BLOG, WEEK);
            newsroom.advance(minutes(20));
            newsroom.feedServes("tribune", TALKS_ELSEWHERE, STRIKE_WITH_MORE_DEAD);
            newsroom.advance(minutes(20));

            assertThat(story(newsroom, TALKS)).isNotEqualTo(story(newsroom, STRIKE));
            assertThat(story(newsroom, TALKS_ELSEWHERE)).isEqualTo(story(newsroom, TALKS));
            assertThat(story(newsroom, STRIKE_WITH_MORE_DEAD)).isEqualTo(story(newsroom, STRIKE));
            NewsroomChat chat = newsroom.startedChat("42");
            for (NewsArticle report : List.of(TALKS, STRIKE)) {
                chat.types("/story #" + story(newsroom, report));
                assertThat(chat.lastMessage())
                        .doesNotContain(
                                "Kharkiv", "Week in review", "Ukraine war live", "shadow fleet");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_live_blog_or_a_round_up_that_comes_first_glues_none_either(boolean week) {
        try (Newsroom newsroom = new Newsroom()) {
            newsroom.feedServes("courier", week ? WEEK : LIVE_BLOG);
            newsroom.advance(minutes(20));
            newsroom.feedServes("herald", TALKS, STRIKE);
            newsroom.advance(minutes(20));

            assertThat(story(newsroom, TALKS)).isNotEqualTo(story(newsroom, STRIKE));
        }
    }

    @Test
    void a_live_blog_alone_is_told_and_rings_no_bell() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            chat.types("/follow Odesa");
            newsroom.feedServes("courier", LIVE_BLOG);
            newsroom.advance(minutes(20));

            assertThat(chat.alerts()).isEmpty();
            newsroom.advanceTo("08:00");
            assertThat(chat.lastMessage()).contains(LIVE_BLOG.title());
        }
    }

    @Test
    void an_opinion_is_in_the_story_and_sets_neither_its_headline_nor_its_status_nor_an_origin() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            chat.types("/follow Geneva");
            newsroom.feedServes("herald", TALKS);
            newsroom.advance(minutes(20));
            long talks = story(newsroom, TALKS);
            String before = chat.types("/story #" + talks).getFirst();
            newsroom.feedServes("courier", OPINION);
            newsroom.advance(minutes(20));

            assertThat(story(newsroom, OPINION)).isEqualTo(talks);
            assertThat(chat.alerts()).hasSize(1);
            String after = chat.types("/story #" + talks).getFirst();
            assertThat(lines(after, 2)).isEqualTo(lines(before, 2));
            assertThat(after).contains("2 articles").doesNotContain("cancelled", "thirty years");
            chat.types("/sources #" + talks);
            assertThat(chat.lastMessage()).contains("[2] courier: " + OPINION.title(), ", opinion");
        }
    }

    @Test
    void an_article_of_two_lines_joins_its_story_and_stands_alone_as_well() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("herald", TALKS);
            newsroom.advance(minutes(20));
            NewsArticle brief =
                    article(
                            "Ceasefire talks open in Geneva",
                            "Envoys of Ukraine and Russia opened ceasefire talks in Geneva.");
            NewsArticle alone =
                    article(
                            "Sanctions extended by a year",
                            "The Council extended the sanctions against Russian banks until January 2027, its spokesman said.");
            newsroom.feedServes("tribune", brief, alone);
            newsroom.advance(minutes(20));

            assertThat(story(newsroom, brief)).isEqualTo(story(newsroom, TALKS));
            assertThat(story(newsroom, alone)).isNotEqualTo(story(newsroom, TALKS));
            chat.types("/story #" + story(newsroom, alone));
            assertThat(chat.lastMessage()).contains("until January 2027, its spokesman said.");
        }
    }

    @Test
    void a_thousand_near_duplicates_in_a_minute_are_one_story_and_one_alert() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            chat.types("/follow Odesa");
            store(
                    newsroom,
                    1_000,
                    i -> String.join("\n", STRIKE.paragraphs()) + "\nSeen by " + i + ".");
            long start = System.nanoTime();
            newsroom.runs("understand", "deliver");
            Duration took = Duration.ofNanos(System.nanoTime() - start);

            List<Article> read = articles(newsroom);
            assertThat(stories(newsroom, read)).hasSize(1);
            assertThat(read).filteredOn(a -> a.duplicateOf() != null).hasSize(999);
            assertThat(chat.alerts()).hasSize(1);
            chat.types("/story #" + stories(newsroom, read).iterator().next());
            assertThat(chat.lastMessage()).contains("1,000 outlets", "1,000 articles");
            assertThat(took).isLessThan(Duration.ofSeconds(60));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-365, 365, -40, 2})
    void a_clock_that_is_wrong_by_days_or_a_year_does_not_keep_an_article_from_its_story(
            long days) {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("herald", TALKS);
            newsroom.advance(minutes(20));
            newsroom.feedServes(
                    "tribune",
                    TALKS_ELSEWHERE.publishedAt(newsroom.now().plus(Duration.ofDays(days))));
            newsroom.advance(minutes(20));
            newsroom.feedServes("courier", STRIKE);
            newsroom.advance(minutes(20));
            newsroom.feedServes("gazette", STRIKE_WITH_MORE_DEAD);
            newsroom.advance(minutes(20));

            assertThat(story(newsroom, TALKS_ELSEWHERE)).isEqualTo(story(newsroom, TALKS));
            assertThat(story(newsroom, STRIKE_WITH_MORE_DEAD)).isEqualTo(story(newsroom, STRIKE));
            newsroom.advanceTo("08:00");
            assertThat(chat.lastMessage()).contains("2 stories from 4 articles");
        }
    }

    private static void store(
            Newsroom newsroom, int count, java.util.function.IntFunction<String> text) {
        List<Article> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(
                    new Article(
                            0,
                            "k" + i,
                            1_000 + i,
                            null,
                            "Outlet " + i,
                            STRIKE.title(),
                            text.apply(i),
                            "en",
                            newsroom.now(),
                            newsroom.now().plusMillis(i),
                            null,
                            Article.TextFrom.FEED,
                            null));
        }
        new ArticleStore(newsroom.app().database()).insert(all);
        newsroom.timePasses(minutes(1));
    }

    private static String lines(String text, int count) {
        return String.join("\n", text.lines().limit(count).toList());
    }

    private static List<Article> articles(Newsroom newsroom) {
        return new ArticleStore(newsroom.app().database()).understoodSince(Instant.EPOCH);
    }

    private static Set<Long> stories(Newsroom newsroom, List<Article> articles) {
        StoryStore stories = new StoryStore(newsroom.app().database());
        Set<Long> ids = new HashSet<>();
        articles.forEach(article -> ids.add(stories.storyOf(article.id()).orElseThrow()));
        return ids;
    }

    private static long story(Newsroom newsroom, NewsArticle article) {
        return stories(
                        newsroom,
                        articles(newsroom).stream()
                                .filter(a -> a.title().equals(article.title()))
                                .toList())
                .iterator()
                .next();
    }
}
