package dev.sitrep.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.article.ArticleLines.Line;
import dev.sitrep.article.EditedCopies.Edit;
import dev.sitrep.testing.Shared;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Planted copies are found, and reports on one event that were written apart are not taken for copies. */
class NearDuplicatesOnRealTextTest {
    private static final String WAR = "bench/replay/war-2022.jsonl.gz";
    private static final String LEADS = "bench/stories/neus.val.jsonl.gz";
    private static final long[] SEEDS = {17, 4, 2025};

    private final NearDuplicates duplicates = new NearDuplicates(20_000, Duration.ofDays(20_000));
    private final Map<Long, Long> firstOf = new HashMap<>();

    /** What became of some copies. */
    private static final class Tally {
        private int all;
        private int found;
        private int wrong;

        void count(OptionalLong first, long right) {
            all++;
            found += first.isPresent() && first.getAsLong() == right ? 1 : 0;
            wrong += first.isPresent() && first.getAsLong() != right ? 1 : 0;
        }

        double recall() {
            return found / (double) all;
        }

        double precision() {
            return found / (double) Math.max(1, found + wrong);
        }

        @Override
        public String toString() {
            return "%5d copies, recall %.4f, precision %.4f".formatted(all, recall(), precision());
        }
    }

    static List<Article> articles(String file) throws IOException {
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

    /** Adds the articles and says how many were taken for copies of earlier ones. */
    private int read(List<Article> originals) {
        int taken = 0;
        for (Article original : originals) {
            OptionalLong first = duplicates.firstWithSameText(original);
            firstOf.put(original.id(), first.orElse(original.id()));
            duplicates.add(
                    first.isPresent() ? original.asDuplicateOf(first.getAsLong()) : original);
            taken += first.isPresent() ? 1 : 0;
        }
        return taken;
    }

    private static Article copyOf(Article original, long id, String text) {
        return new Article(
                id,
                "c" + id,
                9,
                null,
                "Copyist",
                "Another headline",
                text,
                original.language(),
                null,
                original.arrivedAt(),
                null,
                Article.TextFrom.FEED,
                null);
    }

    @ParameterizedTest
    @CsvSource({WAR + ", 60", LEADS + ", 40"})
    void edited_copies_of_real_articles_are_found_and_nothing_else_is(String file, int fewestWords)
            throws IOException {
        List<Article> originals = articles(file);
        read(originals);
        Map<Edit, Tally> tallies = new EnumMap<>(Edit.class);
        Tally sum = new Tally();
        for (long seed : SEEDS) {
            EditedCopies copies = new EditedCopies(seed);
            for (int i = 0; i < originals.size(); i++) {
                Article original = originals.get(i);
                String other = originals.get((int) ((i * 7L + seed) % originals.size())).text();
                if (original.text().split("\\s+").length < fewestWords || other.isBlank()) {
                    continue;
                }
                for (Edit edit : Edit.values()) {
                    String text = copies.edit(edit, original.text(), other);
                    OptionalLong first =
                            duplicates.firstWithSameText(copyOf(original, 100_000 + i, text));
                    long right = firstOf.getOrDefault(original.id(), 0L);
                    tallies.computeIfAbsent(edit, e -> new Tally()).count(first, right);
                    sum.count(first, right);
                }
            }
        }
        System.out.println(file + ": " + sum);
        tallies.forEach((edit, tally) -> System.out.printf("  %-26s %s%n", edit, tally));
        assertThat(sum.recall()).isGreaterThanOrEqualTo(0.99);
        assertThat(sum.precision()).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void of_two_newspapers_on_one_war_only_republished_articles_are_copies() throws IOException {
        // By exact count eleven articles have a Jaccard of word triples above .6 with an earlier
        // one, ten of them 1; none lies between .2 and .6.
        assertThat(read(articles(WAR))).isEqualTo(11);
    }

    @Test
    void reports_on_one_event_by_three_outlets_are_three() throws IOException {
        List<Article> leads = articles(LEADS);
        leads.addAll(articles("bench/stories/neus.train.jsonl.gz"));
        int taken = read(leads);
        System.out.printf(
                "%d of %d leads by three outlets taken for copies%n", taken, leads.size());
        // Seventeen of them are an agency's report printed again; of the others most were
        // rewritten from one, and all but two of them keep more than a quarter of its pairs of
        // words.
        assertThat(taken).isLessThan(60);
    }
}
