package dev.sitrep.bench;

import dev.sitrep.actor.Actor;
import dev.sitrep.actor.Place;
import dev.sitrep.article.Article;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.testing.ShippedTopics;
import dev.sitrep.text.Words;
import dev.sitrep.topic.ReadyTopic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Topics as chats might follow them: a tenth are ready-made, many are the same few names and words, most are of two or three terms, and a
 * good part has conditions. Words are those of articles, drawn as often as they stand there, but for those of more than one article in twenty; names are those of the lists, the
 * first of them far more often than the last.
 */
final class TopicMix {
    private static final List<String> CONDITIONS =
            List.of(
                    "origins>=2",
                    "origins>=3",
                    "importance>=60",
                    "grade:record",
                    "grade:official",
                    "-only:state",
                    "lang:en",
                    "lang:uk",
                    "status:held",
                    "-status:denied",
                    "-outlet:TASS",
                    "origin:Reuters",
                    "-football",
                    "-sport*");
    private static final List<String> COUNTRIES =
            List.of("UA", "RU", "IR", "IL", "US", "CN", "TR", "PL", "SY", "VE", "SD", "GE");

    private final Random random;
    private final List<String> words = new ArrayList<>();
    private final List<String> actors;
    private final List<String> places;
    private final List<String> ready;

    TopicMix(List<StoryReport> stories, long seed) {
        this.random = new Random(seed);
        for (StoryReport story : stories) {
            Set<String> of = new HashSet<>();
            for (Article article : story.articles()) {
                String text = article.title() + "\n" + article.text();
                of.addAll(Words.of(text.substring(0, Math.min(text.length(), 700))));
            }
            of.stream().filter(word -> word.length() > 3).sorted().forEach(words::add);
        }
        Map<String, Long> counts =
                words.stream().collect(Collectors.groupingBy(w -> w, Collectors.counting()));
        // Nobody follows "said" and "which".
        long most = stories.size() / 20;
        words.removeIf(word -> counts.getOrDefault(word, 0L) > most);
        var reader = ShippedTopics.reader();
        this.actors = reader.actors().all().stream().map(Actor::name).toList();
        this.places = reader.places().all().stream().map(Place::name).toList();
        this.ready =
                ShippedTopics.language().ready().all().stream().map(ReadyTopic::typed).toList();
    }

    /** A query that is understood. */
    String next() {
        String core =
                switch (random.nextInt(20)) {
                    case 0, 1 -> any(ready);
                    case 2, 3, 4 -> quoted(skewed(actors));
                    case 5, 6 -> quoted(skewed(places));
                    case 7 -> "actor:" + quoted(skewed(actors));
                    case 8 -> "country:" + any(COUNTRIES) + " " + word();
                    case 9, 10, 11 -> word();
                    case 12, 13, 14 -> word() + " " + word();
                    case 15 -> "\"" + word() + " " + word() + "\"";
                    case 16 -> word() + " OR " + word() + " OR " + quoted(skewed(actors));
                    case 17 -> prefix() + " " + quoted(skewed(places));
                    case 18 -> prefix() + " OR " + word();
                    default -> "(" + word() + " OR " + word() + ") " + any(ready);
                };
        return random.nextInt(3) == 0 ? core + " " + any(CONDITIONS) : core;
    }

    private String word() {
        return any(words);
    }

    private String prefix() {
        String word = word();
        return word.substring(0, Math.min(word.length(), 4 + random.nextInt(3))) + "*";
    }

    private static String quoted(String name) {
        return "\"" + name + "\"";
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** One in three is of the first twentieth. */
    private String skewed(List<String> of) {
        int most = random.nextInt(3) == 0 ? of.size() / 20 : of.size();
        return of.get(random.nextInt(most));
    }
}
