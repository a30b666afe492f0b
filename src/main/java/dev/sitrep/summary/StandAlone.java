package dev.sitrep.summary;

import dev.sitrep.article.Article;
import dev.sitrep.summary.Summary.Sentence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which sentences can be read under a story's headline without the rest of the summary. A summary brings what a sentence leans on; who is told
 * what is new alone does not get that, and "The person, who was not named, …" says nothing to him.
 */
public final class StandAlone {
    private final StoryReport report;
    private final Map<Long, ArticleText> texts = new HashMap<>();

    public StandAlone(StoryReport report) {
        this.report = report;
    }

    /** Those of these that lean on nothing, or on one that is told right before them; in their order. */
    public List<Sentence> of(List<Sentence> sentences) {
        List<Sentence> told = new ArrayList<>();
        for (Sentence sentence : sentences) {
            Optional<ReadSentence> read = read(sentence);
            if (read.isEmpty() || stands(read.get(), sentence, told)) {
                told.add(sentence);
            }
        }
        return told;
    }

    private boolean stands(ReadSentence read, Sentence sentence, List<Sentence> told) {
        return stands(read, report.summary().headline(), report.articles(), report.language())
                || (!told.isEmpty()
                        && told.getLast().articleId() == sentence.articleId()
                        && read(told.getLast())
                                .filter(before -> before.position() == read.position() - 1)
                                .isPresent());
    }

    /** Whether a sentence leans on nothing but a headline and the titles of the story's articles. */
    static boolean stands(
            ReadSentence read, String headline, List<Article> articles, String language) {
        List<String> titles = articles.stream().map(Article::title).toList();
        Headings headings = Headings.of(headline, titles, language);
        return !read.needs().isPreviousNeeded(headings) && headings.know(read.needs().names());
    }

    private Optional<ReadSentence> read(Sentence sentence) {
        return report.articles().stream()
                .filter(article -> article.id() == sentence.articleId())
                .findFirst()
                .map(
                        article ->
                                texts.computeIfAbsent(
                                        article.id(), id -> ArticleText.of(article, name -> false)))
                .flatMap(
                        text ->
                                text.sentences().stream()
                                        .filter(s -> s.text().equals(sentence.text()))
                                        .findFirst());
    }
}
