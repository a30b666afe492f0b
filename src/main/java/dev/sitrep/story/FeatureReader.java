package dev.sitrep.story;

import dev.sitrep.article.Article;
import dev.sitrep.reading.Genre;
import dev.sitrep.text.Names;
import dev.sitrep.text.Terms;
import dev.sitrep.text.Words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads an article's features. Bounded: the event stands in the first {@value #READ_CHARS} characters (longer readings were measured and
 * were no better), and its names in title and lead. Safe for several threads.
 */
final class FeatureReader {
    private static final int READ_CHARS = 2_500;
    private static final int TITLE_CHARS = 300;
    private static final int LEAD_CHARS = 600;
    private static final double TITLE_WEIGHT = 3;
    private static final int BARE_TITLE = 25;

    private final Knowledge knowledge;

    FeatureReader(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** @param titleIsEmpty whether the title says nothing, since the outlet uses it daily */
    Features of(Article article, boolean titleIsEmpty) {
        String title = titleIsEmpty ? "" : head(article.title(), TITLE_CHARS);
        String body = head(article.text(), READ_CHARS);
        String lead = title + "\n" + head(article.text(), LEAD_CHARS);
        List<Names.Name> names = EventNames.of(article, lead);
        return new Features(
                article.language(),
                article.publishedOrArrived(),
                Words.spans(body).size() + Words.spans(title).size() < BARE_TITLE,
                Features.Stage.of(StatusRule.of(List.of(article))),
                EventMarks.of(article, title, names, knowledge.places()),
                Genre.of(article).isOfOneEvent(),
                words(title, body, article.language()),
                BridgeKeys.of(lead, article.language(), names),
                knowledge.meaning().of(article, lead.replace("\n", ". ")));
    }

    private static Map<String, Double> words(String title, String body, String language) {
        Map<String, Double> words = new HashMap<>();
        Terms.of(title, language).forEach(t -> words.merge(t, TITLE_WEIGHT, Double::sum));
        Terms.of(body, language).forEach(t -> words.merge(t, 1.0, Double::sum));
        words.replaceAll((word, count) -> 1 + Math.log(count));
        return words;
    }

    private static String head(String text, int chars) {
        return text.length() <= chars ? text : text.substring(0, chars);
    }
}
