package dev.sitrep.story;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A story that still takes articles: sums of its articles' vectors, by language. */
final class OpenStory {
    private final long id;
    private final Map<String, TermSum> wordsByLanguage = new HashMap<>();
    private final TermSum names = new TermSum();
    private final TermSum bridge = new TermSum();
    private final List<Long> articles = new ArrayList<>();
    private Features.Length length = Features.Length.TITLE;
    private Features.Stage stage = Features.Stage.NONE;
    private EventKind kind = EventKind.OTHER;
    private Instant oldest = Instant.MAX;
    private Instant newest = Instant.MIN;

    OpenStory(long id) {
        this.id = id;
    }

    void add(long articleId, Features article) {
        articles.add(articleId);
        wordsByLanguage
                .computeIfAbsent(article.language(), l -> new TermSum())
                .add(article.words());
        names.add(article.names());
        bridge.add(article.bridge());
        if (article.stage() != Features.Stage.NONE) {
            stage = article.stage();
        }
        kind = kind == EventKind.OTHER ? article.kind() : kind;
        if (article.length().compareTo(length) > 0) {
            length = article.length();
        }
        oldest = article.time().isBefore(oldest) ? article.time() : oldest;
        newest = article.time().isAfter(newest) ? article.time() : newest;
    }

    long id() {
        return id;
    }

    int size() {
        return articles.size();
    }

    List<Long> articles() {
        return articles;
    }

    Features.Length length() {
        return length;
    }

    /** Where the latest article that tells it saw the event. */
    Features.Stage stage() {
        return stage;
    }

    /** As its first article that shows one tells. */
    EventKind kind() {
        return kind;
    }

    Instant newest() {
        return newest;
    }

    /** Its words in a language; null where it has no article in it. */
    @Nullable TermSum words(String language) {
        return wordsByLanguage.get(language);
    }

    TermSum names() {
        return names;
    }

    TermSum bridge() {
        return bridge;
    }

    /** When its first article came. */
    Instant oldest() {
        return oldest;
    }

    /** How far a time lies outside the story's span. */
    Duration distance(Instant time) {
        if (time.isBefore(oldest)) {
            return Duration.between(time, oldest);
        }
        return time.isAfter(newest) ? Duration.between(newest, time) : Duration.ZERO;
    }
}
