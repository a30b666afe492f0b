package dev.sitrep.story;

import dev.sitrep.article.Article;
import dev.sitrep.text.Words;

import java.util.List;

/** What kind of event an article tells of, by the words of its title and lead. Talks and strikes go on side by side, between the same countries, and are not one another's sequel. */
enum EventKind {
    TALKS,
    STRIKE,
    OTHER;

    private static final int LEAD = 600;
    private static final int TITLE_WEIGHT = 3;

    /** Words and, with a star, beginnings of words. */
    private static final WordStarts OF_TALKS =
            new WordStarts(
                    "talk talks meeting meetings meet meets met summit negotiat* envoy envoys delegation delegations ceasefire truce peace "
                            + "переговор* зустр* саміт* делегац* перемир* встре* саммит* розмов* посланц* посланник*");

    private static final WordStarts OF_STRIKES =
            new WordStarts(
                    "strike strikes struck attack attacks attacked missile missiles drone drones shelled shelling shells bomb* kill kills killed killing dead "
                            + "wounded injured destroy destroys destroyed hit hits explosion explosions "
                            + "удар* вдари* ракет* дрон* обстр* атак* загин* загибл* погиб* поранен* ранен* знищ* уничтож* вибух* взрыв*");

    static EventKind of(Article article) {
        String lead = article.text().substring(0, Math.min(LEAD, article.text().length()));
        List<String> title = Words.of(article.title());
        List<String> words = Words.of(lead);
        int talks = OF_TALKS.count(title) * TITLE_WEIGHT + OF_TALKS.count(words);
        int strikes = OF_STRIKES.count(title) * TITLE_WEIGHT + OF_STRIKES.count(words);
        if (talks == strikes) {
            return OTHER;
        }
        return talks > strikes ? TALKS : STRIKE;
    }

    /** Whether one is of talks and the other of strikes; what is neither may belong to both. */
    boolean excludes(EventKind other) {
        return this != OTHER && other != OTHER && this != other;
    }
}
