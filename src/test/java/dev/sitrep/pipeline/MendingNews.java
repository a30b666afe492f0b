package dev.sitrep.pipeline;

import static dev.sitrep.testing.NewsArticle.article;
import static dev.sitrep.testing.Newsroom.minutes;

import dev.sitrep.article.Article;
import dev.sitrep.article.ArticleStore;
import dev.sitrep.story.SecondThought;
import dev.sitrep.story.SecondThought.Same;
import dev.sitrep.story.StoryStore;
import dev.sitrep.testing.NewsArticle;
import dev.sitrep.testing.Newsroom;

import java.time.Instant;
import java.util.List;

/** What the tests of mending tell of. */
final class MendingNews {
    private MendingNews() {}

    static final NewsArticle TALKS =
            article(
                    "Envoys open ceasefire talks in Geneva",
                    "Envoys of Ukraine and Russia opened ceasefire talks in Geneva on Saturday, the Swiss foreign ministry said.",
                    "The two delegations met for three hours in a hotel by the lake and agreed to go on on Sunday, according to the ministry.",
                    "A list of prisoners who could be exchanged before the New Year lies on the table, and so does a plan for monitors.");
    static final NewsArticle PORT =
            article(
                    "Russian missile strike hits port of Odesa, 3 killed",
                    "A Russian missile strike on the port of Odesa killed 3 people on Saturday, the regional governor said.",
                    "A grain terminal in the port of Odesa burned through the evening, and firefighters were still at work at night.");
    static final NewsArticle GRAIN =
            article(
                    "Grain silos burn on Black Sea coast after missile attack",
                    "Silos with forty thousand tonnes of wheat burned on the Black Sea coast after a missile attack, traders told Reuters.",
                    "Two elevators and a conveyor were lost, and loading of ships stopped for the weekend, they said.");
    static final NewsArticle PORT_AGAIN =
            article(
                    "Odesa port strike: fire at grain terminal put out",
                    "The fire at the grain terminal in the port of Odesa was put out on Sunday, the regional governor said after the Russian missile strike.",
                    "The missile strike on the port of Odesa had killed 3 people, the governor said.");

    static long glued(Newsroom newsroom) {
        newsroom.feedServes("herald", PORT);
        newsroom.advance(minutes(20));
        newsroom.feedServes("courier", TALKS);
        newsroom.advance(minutes(20));
        mend(newsroom, same(story(newsroom, PORT), story(newsroom, TALKS)));
        return story(newsroom, PORT);
    }

    static Same same(long one, long other) {
        return new Same(one, other, 0.9, "both turn on Odesa");
    }

    static void mend(Newsroom newsroom, SecondThought... thoughts) {
        newsroom.app().understand().mend(List.of(thoughts), newsroom.now());
    }

    static StoryStore stories(Newsroom newsroom) {
        return new StoryStore(newsroom.app().database());
    }

    static long id(Newsroom newsroom, NewsArticle article) {
        return new ArticleStore(newsroom.app().database())
                .understoodSince(Instant.EPOCH).stream()
                        .filter(a -> a.title().equals(article.title()))
                        .mapToLong(Article::id)
                        .findFirst()
                        .orElseThrow();
    }

    static long story(Newsroom newsroom, NewsArticle article) {
        return stories(newsroom).storyOf(id(newsroom, article)).orElseThrow();
    }
}
