package dev.sitrep.story;

import dev.sitrep.article.Article;
import dev.sitrep.text.NameKeys;
import dev.sitrep.text.Names;
import dev.sitrep.text.Terms;
import dev.sitrep.text.Words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads an article's features. Bounded: the event stands in the first {@value #READ_CHARS} characters (longer readings were measured and
 * were no better).
 */
final class FeatureReader {
    private static final int READ_CHARS = 2_500;
    private static final int TITLE_CHARS = 300;
    private static final int LEAD_CHARS = 600;

    private final double titleWeight;

    FeatureReader(double titleWeight) {
        this.titleWeight = titleWeight;
    }

    /** @param titleIsEmpty whether the title says nothing, since the outlet uses it daily */
    Features of(Article article, boolean titleIsEmpty) {
        String title = titleIsEmpty ? "" : head(article.title(), TITLE_CHARS);
        String body = head(article.text(), READ_CHARS);
        Map<String, Double> words = new HashMap<>();
        Terms.of(title, article.language()).forEach(t -> words.merge(t, titleWeight, Double::sum));
        Terms.of(body, article.language()).forEach(t -> words.merge(t, 1.0, Double::sum));
        words.replaceAll((word, count) -> 1 + Math.log(count));
        String text = title + "\n" + body;
        List<Names.Name> names = EventNames.of(article, text);
        String lead = title + "\n" + head(article.text(), LEAD_CHARS);
        return new Features(
                article.language(),
                article.publishedOrArrived(),
                Features.Length.of(Words.spans(body).size() + Words.spans(title).size()),
                Features.Stage.of(StatusRule.of(List.of(article))),
                EventKind.of(article),
                words,
                nameKeys(names, title, text),
                BridgeKeys.of(lead, article.language(), EventNames.of(article, lead)));
    }

    /** Keys of the words of names, the same in all scripts, and numbers of two digits or more. */
    private Map<String, Double> nameKeys(List<Names.Name> names, String title, String text) {
        Map<String, Double> keys = new HashMap<>();
        for (Names.Name name : names) {
            double weight = name.span().start() < title.length() ? titleWeight : 1;
            for (String key : name.key().split(" ")) {
                if (key.length() >= 3) {
                    keys.merge(key, weight, Double::sum);
                }
            }
        }
        for (String word : Words.of(text)) {
            if (Character.isDigit(word.charAt(0)) && word.length() > 1) {
                keys.merge(NameKeys.of(word), 1.0, Double::sum);
            }
        }
        keys.replaceAll((key, count) -> 1 + Math.log(count));
        return keys;
    }

    private static String head(String text, int chars) {
        return text.length() <= chars ? text : text.substring(0, chars);
    }
}
