package dev.sitrep.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.article.ArticleLines.Line;
import dev.sitrep.testing.Shared;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Planted copies are found, and reports on one event that were written apart are not taken for copies. */
class NearDuplicatesOnRealTextTest {
    private static List<Article> articles(String file) throws IOException {
        List<Article> articles = new ArrayList<>();
        try (ArticleLines lines = ArticleLines.open(Shared.path(file))) {
            for (@Nullable Line line = lines.next(); line != null; line = lines.next()) {
                if (line instanceof Line.OfArticle one) {
                    articles.add(one.article());
                }
            }
        }
        return articles;
    }

    @Test
    void edited_copies_of_real_articles_are_found_and_nothing_else_is() throws IOException {
        List<Article> originals = articles("bench/replay/war-2022.jsonl.gz");
        NearDuplicates duplicates = new NearDuplicates(20_000, Duration.ofDays(20_000));
        Map<Long, Long> firstOf = new HashMap<>();
        for (Article original : originals) {
            OptionalLong first = duplicates.firstWithSameText(original);
            firstOf.put(original.id(), first.orElse(original.id()));
            duplicates.add(
                    first.isPresent() ? original.asDuplicateOf(first.getAsLong()) : original);
        }
        long republished =
                firstOf.entrySet().stream().filter(e -> !e.getKey().equals(e.getValue())).count();
        // By exact count eleven pairs have a Jaccard above .6, ten of them 1; none lies between .2
        // and .6.
        assertThat(republished)
                .as("articles of two newspapers that repeat an earlier one")
                .isEqualTo(11);
        EditedCopies copies = new EditedCopies(17);
        int found = 0;
        int wrong = 0;
        int all = 0;
        for (int i = 0; i < originals.size() * 5; i++) {
            Article original = originals.get(i % originals.size());
            if (original.text().split("\\s+").length < 40) {
                continue;
            }
            all++;
            String text =
                    copies.edit(
                            original.text(), originals.get((i * 7 + 3) % originals.size()).text());
            Article copy =
                    new Article(
                            100_000 + i,
                            "c" + i,
                            9,
                            null,
                            "Copyist",
                            "Another headline",
                            text,
                            "en",
                            null,
                            original.arrivedAt(),
                            null,
                            Article.TextFrom.FEED,
                            null);
            OptionalLong first = duplicates.firstWithSameText(copy);
            boolean right =
                    first.isPresent()
                            && first.getAsLong() == firstOf.getOrDefault(original.id(), 0L);
            found += right ? 1 : 0;
            wrong += first.isPresent() && !right ? 1 : 0;
        }
        System.out.printf(
                "copies %d, recall %.4f, precision %.4f%n",
                all, found / (double) all, found / (double) Math.max(1, found + wrong));
        assertThat(found / (double) all).isGreaterThanOrEqualTo(0.99);
        assertThat(found / (double) (found + wrong)).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void reports_on_one_event_by_three_outlets_are_three() throws IOException {
        List<Article> leads = articles("bench/stories/neus.val.jsonl.gz");
        NearDuplicates duplicates = new NearDuplicates(20_000, Duration.ofDays(14));
        int taken = 0;
        for (Article lead : leads) {
            OptionalLong first = duplicates.firstWithSameText(lead);
            if (first.isPresent()) {
                taken++;
            }
            duplicates.add(lead);
        }
        // By exact count two leads are an agency's report printed again (.78 and 1); all others
        // stay below .26.
        assertThat(taken).isEqualTo(2);
    }
}
