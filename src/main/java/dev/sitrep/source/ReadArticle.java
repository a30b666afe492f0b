package dev.sitrep.source;

import dev.sitrep.article.Article;
import dev.sitrep.source.Grading.Graded;
import dev.sitrep.text.Words;

import java.util.List;

/**
 * An article and what it says about where it comes from.
 *
 * @param grades of the sentences of the text in order
 * @param wording of each sentence of the reading
 */
record ReadArticle(
        Article article, CreditReading reading, List<Graded> grades, List<Wording> wording) {
    /** A sentence's words, letter case and punctuation aside, and how many they are. */
    record Wording(String words, int count) {
        static Wording of(String sentence) {
            List<String> words = Words.of(sentence);
            return new Wording(String.join(" ", words), words.size());
        }
    }

    static ReadArticle of(Article article, Credits credits) {
        CreditReading reading = credits.read(article);
        return new ReadArticle(
                article,
                reading,
                Grading.of(reading, article.language()),
                reading.sentences().stream()
                        .map(sentence -> Wording.of(sentence.span().of(article.text())))
                        .toList());
    }

    /** The same reading for another version of the article, with the same words. */
    ReadArticle with(Article version) {
        return new ReadArticle(version, reading, grades, wording);
    }

    long id() {
        return article.id();
    }

    String text() {
        return article.text();
    }
}
