package dev.sitrep.topic;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes queries that mean the same in the same way: brackets that change nothing, order and repetition are gone. */
final class NormalForm {
    private NormalForm() {}

    static TopicQuery of(TopicQuery query) {
        return switch (query) {
            case TopicQuery.All(List<TopicQuery> of) ->
                    joined(of, q -> q instanceof TopicQuery.All all ? all.of() : List.of(q), true);
            case TopicQuery.Any(List<TopicQuery> of) ->
                    joined(of, q -> q instanceof TopicQuery.Any any ? any.of() : List.of(q), false);
            case TopicQuery.Not(TopicQuery of) -> new TopicQuery.Not(of(of));
            default -> query;
        };
    }

    private static TopicQuery joined(
            List<TopicQuery> parts, Function<TopicQuery, List<TopicQuery>> opened, boolean all) {
        Stream<TopicQuery> flat =
                parts.stream().map(NormalForm::of).map(opened).flatMap(List::stream);
        record Typed(String typed, TopicQuery query) {}
        List<TopicQuery> sorted =
                flat.distinct()
                        .map(query -> new Typed(query.typed(), query))
                        .sorted(Comparator.comparing(Typed::typed))
                        .map(Typed::query)
                        .toList();
        if (sorted.size() == 1) {
            return sorted.getFirst();
        }
        return all ? new TopicQuery.All(sorted) : new TopicQuery.Any(sorted);
    }
}
