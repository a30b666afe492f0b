package dev.sitrep.cli;

import dev.sitrep.App;
import dev.sitrep.Lists;
import dev.sitrep.article.Article;
import dev.sitrep.article.ArticleLines.Line;
import dev.sitrep.difference.Contradiction;
import dev.sitrep.source.Origin;
import dev.sitrep.summary.Summarizer;
import dev.sitrep.summary.Summary;
import dev.sitrep.summary.SummaryLength;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Summaries of given sets of articles, as the command line prints them. */
final class SetSummaries {
    private final Supplier<Summarizer> summarizers;
    private Set<String> outlets = Set.of();
    private final SummaryLength length;

    SetSummaries(Lists lists, SummaryLength length) {
        this.summarizers = App.summarizers(lists, () -> outlets);
        this.length = length;
    }

    Map<String, @Nullable Object> of(Line.OfSet set) {
        Map<Long, String> names = new HashMap<>();
        set.articles().forEach(a -> names.put(a.id(), a.key()));
        outlets = set.articles().stream().map(Article::outlet).collect(Collectors.toSet());
        Summary summary = summarizers.get().summarize(set.articles(), length);
        return JsonOut.object(
                "id", set.id(),
                "headline", summary.headline(),
                "summary",
                        summary.sentences().stream()
                                .map(Summary.Sentence::shown)
                                .collect(Collectors.joining(" ")),
                "sentences", summary.sentences().stream().map(s -> sentence(s, names)).toList(),
                "origins", summary.origins().origins().stream().map(o -> origin(o, names)).toList(),
                "unattributed", named(summary.origins().unattributed(), names),
                "contradictions",
                        summary.contradictions().stream()
                                .map(c -> contradiction(c, names))
                                .toList());
    }

    private static Map<String, @Nullable Object> sentence(
            Summary.Sentence s, Map<Long, String> names) {
        return JsonOut.object(
                "text", s.text(),
                "article", names.get(s.articleId()),
                "start", s.span().start(),
                "end", s.span().end(),
                "grade", s.grade().words());
    }

    private static Map<String, @Nullable Object> origin(Origin origin, Map<Long, String> names) {
        return JsonOut.object("name", origin.name(), "articles", named(origin.articles(), names));
    }

    private static Map<String, @Nullable Object> contradiction(
            Contradiction c, Map<Long, String> names) {
        List<Map<String, @Nullable Object>> claims =
                c.claims().stream()
                        .map(
                                claim ->
                                        JsonOut.object(
                                                "text", claim.text(),
                                                "outlet", claim.outlet(),
                                                "article", names.get(claim.articleId()),
                                                "start", claim.span().start(),
                                                "end", claim.span().end(),
                                                "saidBy", claim.saidBy()))
                        .toList();
        return JsonOut.object("kind", c.kind().name().toLowerCase(Locale.ROOT), "claims", claims);
    }

    private static List<String> named(List<Long> ids, Map<Long, String> names) {
        return ids.stream().map(id -> names.getOrDefault(id, String.valueOf(id))).toList();
    }
}
