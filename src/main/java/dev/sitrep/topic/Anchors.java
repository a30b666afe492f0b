package dev.sitrep.topic;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Of a query the terms of which an article, or its story, must have one at least to match: the rarest that it requires.
 *
 * <p>Of parts that are all required, those of one part do, and the rarest are chosen; of alternatives those of each are needed. Exclusions
 * and conditions require nothing that could be looked up: a query without any such term is one that would match nearly
 * everything.
 *
 * @param terms words, {@code start*}, {@code actor:NAME}, {@code place:NAME}, {@code country:CODE}, {@code outlet:NAME}, {@code outlet~WORD} and
 *     the same of {@code origin}
 * @param cost in how many articles they were seen, added up
 */
record Anchors(Set<String> terms, long cost) {
    Anchors {
        terms = Set.copyOf(terms);
    }

    /**
     * @param seen in how many articles each term was
     * @return null where the query requires nothing that could be looked up
     */
    static @Nullable Anchors of(TopicQuery query, SeenTerms seen) {
        return switch (query) {
            case TopicQuery.Word(String word) -> CommonWords.is(word) ? null : one(word, seen);
            case TopicQuery.Prefix prefix -> one(prefix.typed(), seen);
            case TopicQuery.Phrase(List<String> words) -> rarestWord(words, "", seen);
            case TopicQuery.Listed listed -> one(term(listed), seen);
            case TopicQuery.Country(String code) -> one("country:" + code, seen);
            case TopicQuery.Publisher publisher -> publisher(publisher, seen);
            case TopicQuery.Name(List<TopicQuery> ways) -> each(ways, seen);
            case TopicQuery.Any(List<TopicQuery> of) -> each(of, seen);
            case TopicQuery.Ready ready -> seen.anchors(ready);
            case TopicQuery.All(List<TopicQuery> of) ->
                    rarest(of.stream().map(part -> of(part, seen)).toList());
            case TopicQuery.InLanguage language -> null;
            case TopicQuery.HasStatus status -> null;
            case TopicQuery.HasGrade grade -> null;
            case TopicQuery.StoryNumber number -> null;
            case TopicQuery.OnlyState state -> null;
            case TopicQuery.Not not -> null;
        };
    }

    /** Under which an article has a listed actor or place. */
    static String term(TopicQuery.Listed listed) {
        return (listed.kind() == TopicQuery.Listed.Kind.ACTOR ? "actor:" : "place:")
                + listed.name();
    }

    private static @Nullable Anchors publisher(TopicQuery.Publisher publisher, SeenTerms seen) {
        String field = publisher.origin() ? "origin" : "outlet";
        return publisher.listed()
                ? one(field + ":" + publisher.name(), seen)
                : rarestWord(List.of(publisher.name().split(" ")), field + "~", seen);
    }

    private static @Nullable Anchors rarestWord(List<String> words, String before, SeenTerms seen) {
        List<@Nullable Anchors> each = new ArrayList<>();
        for (String word : words) {
            if (!before.isEmpty() || !CommonWords.is(word)) {
                each.add(one(before + word, seen));
            }
        }
        return rarest(each);
    }

    private static Anchors one(String term, SeenTerms seen) {
        return new Anchors(Set.of(term), seen.of(term));
    }

    private static @Nullable Anchors rarest(List<@Nullable Anchors> parts) {
        Anchors rarest = null;
        for (Anchors part : parts) {
            if (part != null && (rarest == null || part.cost < rarest.cost)) {
                rarest = part;
            }
        }
        return rarest;
    }

    private static @Nullable Anchors each(List<TopicQuery> alternatives, SeenTerms seen) {
        Set<String> terms = new HashSet<>();
        long cost = 0;
        for (TopicQuery alternative : alternatives) {
            Anchors anchors = of(alternative, seen);
            if (anchors == null) {
                return null;
            }
            terms.addAll(anchors.terms);
            cost += anchors.cost;
        }
        return new Anchors(terms, cost);
    }
}
