package dev.sitrep.pipeline;

import static dev.sitrep.testing.NewsArticle.article;
import static dev.sitrep.testing.Newsroom.hours;
import static dev.sitrep.testing.Newsroom.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.article.Article;
import dev.sitrep.article.ArticleStore;
import dev.sitrep.story.SecondThought.Same;
import dev.sitrep.story.StoryStore;
import dev.sitrep.testing.NewsArticle;
import dev.sitrep.testing.Newsroom;
import dev.sitrep.testing.NewsroomChat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A story of five thousand articles: all that is made of it stays bounded. */
class BigStoryTest {
    private static final int MANY = 5_000;
    private static final Duration BOUND = Duration.ofSeconds(30);
    private static final NewsArticle STRIKE =
            article(
                    "Russian missile strike hits port of Odesa, 3 killed",
                    "A Russian missile strike on the port of Odesa killed 3 people on Saturday, the regional governor said.",
                    "A grain terminal in the port of Odesa burned through the evening, and firefighters were still at work at night.");

    @Test
    void a_story_of_five_thousand_articles_is_told_in_bounded_time_and_length() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("herald", STRIKE);
            newsroom.advance(minutes(20));
            ArticleStore articles = new ArticleStore(newsroom.app().database());
            StoryStore stories = new StoryStore(newsroom.app().database());
            long first =
                    stories.storyOf(articles.understoodSince(Instant.EPOCH).getFirst().id())
                            .orElseThrow();
            long many = many(newsroom, articles, stories);

            assertThat(took(() -> merge(newsroom, first, many))).as("merging").isLessThan(BOUND);
            assertThat(stories.articleIds(first)).hasSize(MANY + 1);
            for (String command : List.of("/story #", "/sources #", "/quotes #")) {
                int before = chat.messages().size();
                assertThat(took(() -> chat.types(command + first))).as(command).isLessThan(BOUND);
                List<String> answers = chat.messages().subList(before, chat.messages().size());
                assertThat(String.join("", answers))
                        .hasSizeLessThan(20_000)
                        .doesNotContain("That went wrong");
            }
            newsroom.timePasses(hours(16));
            assertThat(took(() -> newsroom.runs("digest", "deliver"))).isLessThan(BOUND);
            assertThat(chat.digests()).hasSize(1);
            assertThat(chat.lastMessage())
                    .contains("1 story from 5,001 articles")
                    .hasSizeLessThan(4_096);
        }
    }

    private static void merge(Newsroom newsroom, long one, long other) {
        newsroom.app()
                .understand()
                .mend(List.of(new Same(one, other, 1, "one strike")), newsroom.now());
    }

    private static long many(Newsroom newsroom, ArticleStore articles, StoryStore stories) {
        List<Article> all = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            all.add(
                    new Article(
                            0,
                            "k" + i,
                            1_000 + i,
                            null,
                            "Outlet " + i,
                            "Report %d on the missile strike in Odesa".formatted(i),
                            ownWords(i),
                            "en",
                            newsroom.now(),
                            newsroom.now().plusMillis(i),
                            null,
                            Article.TextFrom.FEED,
                            null));
        }
        articles.insert(all);
        return newsroom.app()
                .database()
                .atomically(
                        () -> {
                            long story = stories.create(newsroom.now());
                            for (Article a : articles.unread(MANY)) {
                                articles.understood(a.id(), null, newsroom.now());
                                stories.join(story, a.id(), 1, a.arrivedAt());
                            }
                            return story;
                        });
    }

    /** A report of the strike of which most is in no other report. */
    private static String ownWords(int seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(String.join("\n", STRIKE.paragraphs()));
        for (int sentence = 0; sentence < 12; sentence++) {
            text.append("\nNear the port of Odesa the ");
            for (int i = 0; i < 14; i++) {
                text.append(word(random)).append(' ');
            }
            text.append("was hit by the missile strike.");
        }
        return text.toString();
    }

    /** One of 27,000 words that sound like some. */
    private static String word(Random random) {
        String[] syllables =
                "ba de fi go hu ka le mi no pu ra se ti vo zu bre dal fen gir hos kan lor mun nes pol rik sol tam vin wer"
                        .split(" ");
        return syllables[random.nextInt(30)]
                + syllables[random.nextInt(30)]
                + syllables[random.nextInt(30)];
    }

    private static Duration took(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
