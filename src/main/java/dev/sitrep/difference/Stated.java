package dev.sitrep.difference;

import dev.sitrep.article.Article;
import dev.sitrep.difference.Contradiction.Claim;
import dev.sitrep.reading.Figure;
import dev.sitrep.text.Span;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A figure as an article states it, with what tells which matter it is of.
 *
 * @param key what is counted, so that only like is held against like: "killed people", "dollars USD", "boats"
 * @param position which sentence of the article it stands in, from 0
 * @param context the words around it
 * @param scope of all or of a part, over what time, wished or real
 * @param places where its sentence says that it was
 * @param values how many values the article gives of this key
 * @param named keys of all that the article's opening names
 */
record Stated(
        Article article,
        Figure figure,
        Span sentence,
        int position,
        String key,
        Bounds bounds,
        Context context,
        Scope scope,
        Places.Where places,
        Named named,
        int values) {
    /** What stands further down is of what happened elsewhere and before. */
    private static final int MOST_SENTENCES = 30;

    private static final int MOST_FIGURES = 60;

    /** In order. */
    static List<Stated> in(Read read) {
        List<Stated> all = new ArrayList<>();
        List<Span> sentences = read.sentences();
        List<Figure> figures = read.figures();
        Named named = new Named(read);
        int at = 0;
        for (int i = 0; i < Math.min(MOST_SENTENCES, sentences.size()); i++) {
            Span sentence = sentences.get(i);
            SentenceWords words = null;
            while (at < figures.size() && figures.get(at).number().start() < sentence.end()) {
                Figure figure = figures.get(at++);
                boolean within =
                        figure.number().start() >= sentence.start()
                                && figure.number().end() <= sentence.end();
                if (!within || all.size() >= MOST_FIGURES) {
                    continue;
                }
                words = words == null ? new SentenceWords(read, sentence) : words;
                if (!words.isNoFigure(figure)) {
                    all.add(of(read.article(), figure, i, words, named));
                }
            }
        }
        return counted(all);
    }

    private static List<Stated> counted(List<Stated> all) {
        Map<String, Set<Double>> values = new HashMap<>();
        all.forEach(s -> values.computeIfAbsent(s.key, k -> new HashSet<>()).add(s.value()));
        return all.stream().map(s -> s.among(values.getOrDefault(s.key, Set.of()).size())).toList();
    }

    private Stated among(int count) {
        return new Stated(
                article, figure, sentence, position, key, bounds, context, scope, places, named,
                count);
    }

    private static Stated of(
            Article article, Figure figure, int position, SentenceWords words, Named named) {
        return new Stated(
                article,
                figure,
                words.span(),
                position,
                Key.of(figure, words.isBallot(figure)),
                Bounds.of(figure),
                Context.of(words, figure),
                Scope.of(words, figure),
                figure.isOfPeople() ? words.places() : Places.NOWHERE,
                named,
                1);
    }

    Instant time() {
        return article.publishedOrArrived();
    }

    double value() {
        return figure.value();
    }

    Claim claim() {
        int start = Math.max(figure.span().start(), sentence.start());
        Span whole = new Span(start, Math.max(start, figure.span().end()));
        Span span = Clause.around(article.text(), sentence, whole);
        return new Claim(span.of(article.text()), article.outlet(), article.id(), span);
    }
}
