package dev.sitrep.cli;

import dev.sitrep.Lists;
import dev.sitrep.article.Article;
import dev.sitrep.article.NearDuplicates;
import dev.sitrep.reading.Reader;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/** What is made of the articles of one file, in its order: a copy is one of an article before it. */
final class ArticleReadings {
    private static final int MOST_TEXTS = 100_000;

    private final Reader reader;
    private final NearDuplicates texts;
    private final Map<Long, String> names = new HashMap<>();

    /**
     * @param within how far apart two copies of one text may be
     */
    ArticleReadings(Lists lists, Duration within) {
        this.reader = lists.reader().get();
        this.texts = new NearDuplicates(MOST_TEXTS, within);
    }

    Map<String, @Nullable Object> next(Article article) {
        OptionalLong found = texts.firstWithSameText(article);
        Long first = found.isPresent() ? (Long) found.getAsLong() : null;
        texts.add(article.asDuplicateOf(first));
        names.put(article.id(), article.key());
        return ReadingJson.of(
                article, reader.read(article), first == null ? null : names.get(first));
    }
}
