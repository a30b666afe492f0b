package dev.sitrep.summary;

import dev.sitrep.article.Article;
import dev.sitrep.source.Credits;
import dev.sitrep.source.Origins;
import dev.sitrep.source.Outlets;
import dev.sitrep.story.StoryBench;
import dev.sitrep.story.StoryBench.Labelled;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What summarising costs in a replay: labelled stories arrive in batches, and each story that has grown is summarised behind each batch.
 *
 * <p>Arguments: the file of story lines, articles in a batch (the program takes 200), rounds to repeat it all with a new summarizer, and then the articles of a
 * large story, if wanted.
 */
public final class SummaryCost {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private SummaryCost() {}

    public static void main(String[] args) throws IOException {
        List<Labelled> articles = StoryBench.read(Path.of(args[0]));
        int batch = Integer.parseInt(args[1]);
        for (int round = 1; round <= Integer.parseInt(args[2]); round++) {
            Outlets outlets = Outlets.shipped();
            Summarizer summarizer = new Summarizer(new Origins(outlets, new Credits(outlets)));
            long start = THREADS.getCurrentThreadCpuTime();
            int summaries = run(articles, batch, summarizer);
            double millis = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
            System.out.printf(
                    "round %d: %d articles, %d summaries, %.2f CPU ms an article, %.2f a summary%n",
                    round,
                    articles.size(),
                    summaries,
                    millis / articles.size(),
                    millis / summaries);
            if (args.length > 3) {
                large(articles, Integer.parseInt(args[3]), summarizer);
            }
        }
    }

    /** A story of so many articles, none of them a copy, summarised again and again as it stands. */
    private static void large(List<Labelled> articles, int size, Summarizer summarizer) {
        List<Article> story = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Article article = articles.get(i % articles.size()).article();
            story.add(
                    article.withText(article.text().replace(". ", " " + i + ". "))
                            .withId(100_000L + i));
        }
        for (int i = 0; i < 10; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            summarizer.summarize(story, SummaryLength.sentences(6));
            System.out.printf(
                    "a story of %d articles: %.0f CPU ms%n",
                    size, (THREADS.getCurrentThreadCpuTime() - start) / 1e6);
        }
    }

    private static int run(List<Labelled> articles, int batch, Summarizer summarizer) {
        Map<String, List<Article>> stories = new HashMap<>();
        Set<String> grown = new LinkedHashSet<>();
        int summaries = 0;
        for (int i = 0; i < articles.size(); i++) {
            Labelled labelled = articles.get(i);
            stories.computeIfAbsent(labelled.story(), s -> new ArrayList<>())
                    .add(labelled.article());
            grown.add(labelled.story());
            if ((i + 1) % batch == 0 || i == articles.size() - 1) {
                for (String story : grown) {
                    summarizer.summarize(
                            stories.getOrDefault(story, List.of()), SummaryLength.sentences(6));
                    summaries++;
                }
                grown.clear();
            }
        }
        return summaries;
    }
}
