package dev.sitrep.summary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.sitrep.article.Article;
import dev.sitrep.source.Credits;
import dev.sitrep.source.Origins;
import dev.sitrep.source.Outlets;
import dev.sitrep.story.StoryBench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * Summaries of given sets of articles, for {@code score/summaries.py}.
 *
 * <p>Arguments: the file of sets, the words of a summary, the file to write.
 */
public final class SummaryBench {
    private SummaryBench() {}

    public static void main(String[] args) throws IOException {
        Outlets outlets = Outlets.shipped();
        Credits credits = new Credits(outlets);
        Summarizer summarizer = new Summarizer(new Origins(outlets, credits));
        SummaryLength length = SummaryLength.words(Integer.parseInt(args[1]));
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader lines =
                        new BufferedReader(
                                new InputStreamReader(
                                        new GZIPInputStream(Files.newInputStream(Path.of(args[0]))),
                                        StandardCharsets.UTF_8));
                PrintStream out =
                        new PrintStream(
                                Files.newOutputStream(Path.of(args[2])),
                                false,
                                StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode node = json.readTree(line);
                List<Article> articles = new ArrayList<>();
                node.path("articles")
                        .forEach(a -> articles.add(StoryBench.article(a, articles.size() + 1)));
                Summary summary = summarizer.summarize(articles, length);
                String text =
                        summary.sentences().stream()
                                .map(Summary.Sentence::text)
                                .collect(Collectors.joining(" "));
                out.println(
                        json.writeValueAsString(
                                Map.of(
                                        "id",
                                        node.path("id").asText(),
                                        "summary",
                                        text,
                                        "headline",
                                        summary.headline())));
            }
        }
    }
}
