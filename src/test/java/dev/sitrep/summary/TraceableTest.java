package dev.sitrep.summary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.sitrep.article.Article;
import dev.sitrep.source.Credits;
import dev.sitrep.source.Origins;
import dev.sitrep.source.Outlets;
import dev.sitrep.story.StoryBench;
import dev.sitrep.testing.Shared;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Every sentence of every summary stands in its article at its place, and every headline is a title. (Where score/summaries.py finds 99 % of
 * them, it takes two sentences for one: it ends a sentence at a full stop before a space, and not at one that a quotation mark follows.)
 */
class TraceableTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"bench/summaries/neus.val.jsonl.gz", "bench/stories/ecbplus.dev.jsonl.gz"})
    void every_sentence_is_its_articles_own(String file) throws IOException {
        Outlets outlets = Outlets.shipped();
        Summarizer summarizer = new Summarizer(new Origins(outlets, new Credits(outlets)));
        ObjectMapper json = new ObjectMapper();
        int sentences = 0;
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(Shared.path(file))),
                                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                List<Article> articles = articles(json.readTree(line));
                Summary summary = summarizer.summarize(articles, SummaryLength.sentences(6));
                assertThat(articles)
                        .anyMatch(article -> article.title().contains(summary.headline()));
                for (Summary.Sentence sentence : summary.sentences()) {
                    Article source = articles.get((int) sentence.articleId() - 1);
                    assertThat(sentence.span().of(source.text())).isEqualTo(sentence.text());
                    assertThat(sentence.shown()).isEqualToIgnoringCase(sentence.text());
                    sentences++;
                }
            }
        }
        System.out.printf("%s: %d sentences, each at its place%n", file, sentences);
        assertThat(sentences).isGreaterThan(300);
    }

    private static List<Article> articles(JsonNode line) {
        List<Article> articles = new ArrayList<>();
        if (line.has("articles")) {
            line.path("articles")
                    .forEach(a -> articles.add(StoryBench.article(a, articles.size() + 1)));
        } else {
            articles.add(StoryBench.article(line, 1));
        }
        return articles;
    }
}
