package dev.sitrep.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether one text, in a story, is what a query asks for. */
final class QueryCheck {
    /** What holds always, and what never does. */
    static final TopicQuery TRUE = new TopicQuery.All(List.of());

    static final TopicQuery FALSE = new TopicQuery.Any(List.of());

    private final ArticleTerms article;
    private final StoryFacts story;

    /** Ready-made topics are long, and stand in many queries: each is asked once. Empty where it does not hold. */
    private final Map<String, Optional<Found>> ready = new HashMap<>();

    QueryCheck(ArticleTerms article, StoryFacts story) {
        this.article = article;
        this.story = story;
    }

    ArticleTerms article() {
        return article;
    }

    StoryFacts story() {
        return story;
    }

    /**
     * What was found of a query.
     *
     * @param words words, phrases and names, as they stand there or are listed
     * @param facts fields that hold
     */
    record Found(Set<String> words, Set<String> facts) {
        Found() {
            this(new LinkedHashSet<>(), new LinkedHashSet<>());
        }

        void add(Found more) {
            words.addAll(more.words);
            facts.addAll(more.facts);
        }
    }

    boolean holds(TopicQuery query) {
        return holds(query, new Found());
    }

    /**
     * @param found what is there is added to this
     */
    boolean holds(TopicQuery query, Found found) {
        return switch (query) {
            case TopicQuery.Word(String word) -> note(article.words().has(word), word, found);
            case TopicQuery.Prefix(String start) ->
                    article.words().beginning(start).filter(w -> note(true, w, found)).isPresent();
            case TopicQuery.Phrase(List<String> words) ->
                    note(article.words().has(words), String.join(" ", words), found);
            case TopicQuery.Listed listed ->
                    note(
                            article.named().get().listed().contains(Anchors.term(listed)),
                            listed.name(),
                            found);
            case TopicQuery.Name(List<TopicQuery> ways) ->
                    ways.stream().anyMatch(way -> holds(way, found));
            case TopicQuery.All(List<TopicQuery> of) -> of.stream().allMatch(q -> holds(q, found));
            // All that is there is told: the first alone may be the lesser reason.
            case TopicQuery.Any(List<TopicQuery> of) ->
                    of.stream().filter(q -> holdsWhole(q, found)).count() > 0;
            case TopicQuery.Not(TopicQuery of) -> !holds(of);
            case TopicQuery.Ready topic -> holdsReady(topic, found);
            default -> noteFact(isFact(query), query, found);
        };
    }

    private boolean holdsReady(TopicQuery.Ready topic, Found found) {
        Optional<Found> known = ready.get(topic.name());
        if (known == null) {
            Found inside = new Found();
            known = holds(topic.query(), inside) ? Optional.of(inside) : Optional.empty();
            ready.put(topic.name(), known);
        }
        known.ifPresent(found::add);
        return known.isPresent();
    }

    /** Of an alternative that does not hold nothing is told, whatever of it is there. */
    private boolean holdsWhole(TopicQuery query, Found found) {
        Found inside = new Found();
        boolean holds = holds(query, inside);
        if (holds) {
            found.add(inside);
        }
        return holds;
    }

    private boolean isFact(TopicQuery query) {
        return switch (query) {
            case TopicQuery.Country(String code) ->
                    article.named().get().countries().contains(code);
            case TopicQuery.InLanguage(String code) -> article.language().equals(code);
            case TopicQuery.Publisher publisher when !publisher.origin() ->
                    article.outlet().is(publisher);
            default -> isStoryFact(query);
        };
    }

    private boolean isStoryFact(TopicQuery query) {
        return switch (query) {
            case TopicQuery.Publisher publisher -> story.hasOrigin(publisher);
            case TopicQuery.HasStatus asked -> story.hasStatus(asked.status());
            case TopicQuery.HasGrade asked -> story.hasGrade(asked.grade());
            case TopicQuery.StoryNumber number -> story.holds(number);
            case TopicQuery.OnlyState() -> story.isOnlyState();
            default -> throw new IllegalArgumentException("no fact: " + query);
        };
    }

    /** Whether the whole story is asked for it, and not one of its articles. */
    static boolean isOfStory(TopicQuery query) {
        return switch (query) {
            case TopicQuery.Publisher publisher -> publisher.origin();
            case TopicQuery.HasStatus asked -> true;
            case TopicQuery.HasGrade asked -> true;
            case TopicQuery.StoryNumber number -> true;
            case TopicQuery.OnlyState state -> true;
            default -> false;
        };
    }

    /** What is left of a query once the text was asked: {@link #TRUE}, {@link #FALSE}, or what hangs on the story alone. */
    TopicQuery rest(TopicQuery query) {
        return switch (query) {
            case TopicQuery.All(List<TopicQuery> of) -> rest(of, FALSE, TRUE, true);
            case TopicQuery.Any(List<TopicQuery> of) -> rest(of, TRUE, FALSE, false);
            case TopicQuery.Not(TopicQuery of) -> {
                TopicQuery rest = rest(of);
                yield rest.equals(TRUE)
                        ? FALSE
                        : rest.equals(FALSE) ? TRUE : new TopicQuery.Not(rest);
            }
            case TopicQuery.Ready topic -> rest(topic.query());
            default -> isOfStory(query) ? query : holds(query) ? TRUE : FALSE;
        };
    }

    private TopicQuery rest(
            List<TopicQuery> parts, TopicQuery decisive, TopicQuery idle, boolean all) {
        List<TopicQuery> left = new ArrayList<>();
        for (TopicQuery part : parts) {
            TopicQuery rest = rest(part);
            if (rest.equals(decisive)) {
                return decisive;
            }
            if (!rest.equals(idle)) {
                left.add(rest);
            }
        }
        if (left.isEmpty()) {
            return idle;
        }
        return all ? new TopicQuery.All(left) : new TopicQuery.Any(left);
    }

    /**
     * Of a query that does not hold: each part that keeps it from holding.
     */
    void miss(TopicQuery query, Missing missing) {
        if (holds(query)) {
            return;
        }
        switch (query) {
            case TopicQuery.All(List<TopicQuery> of) -> of.forEach(q -> miss(q, missing));
            case TopicQuery.Not(TopicQuery of) -> {
                Found found = new Found();
                holds(of, found);
                missing.unwanted().addAll(found.words());
                missing.unwanted().addAll(found.facts());
            }
            case TopicQuery.Any(List<TopicQuery> of) -> missing.lacking().add(alternatives(of));
            default -> {
                if (isOfStory(query)) {
                    missing.unmet().add(new TopicMatcher.Unmet(query.typed(), story.stand(query)));
                } else {
                    missing.lacking().add("“" + plain(query) + "”");
                }
            }
        }
    }

    /** What a query misses. */
    record Missing(Set<String> lacking, Set<String> unwanted, Set<TopicMatcher.Unmet> unmet) {
        Missing() {
            this(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        }
    }

    private static String alternatives(List<TopicQuery> of) {
        List<String> each = of.stream().map(q -> "“" + plain(q) + "”").toList();
        return String.join(" / ", each);
    }

    private static String plain(TopicQuery query) {
        return query instanceof TopicQuery.Phrase(List<String> words)
                ? String.join(" ", words)
                : query instanceof TopicQuery.Name name
                        ? plain(name.ways().getFirst())
                        : query.typed();
    }

    private static boolean note(boolean there, String what, Found found) {
        if (there) {
            found.words().add(what);
        }
        return there;
    }

    private boolean noteFact(boolean holds, TopicQuery query, Found found) {
        if (holds) {
            String stand =
                    query instanceof TopicQuery.StoryNumber number
                            ? " (" + story.number(number.measure()) + ")"
                            : "";
            found.facts().add(query.typed() + stand);
        }
        return holds;
    }
}
