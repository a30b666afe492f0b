package dev.sitrep.topic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a text has the letters that a query needs. Most have not even those: to look for them first is several times faster than to take every
 * text apart. Stored JSON escapes nothing that is in a word.
 *
 * <p>Of a listed name the first {@value #LETTERS} letters of its spellings are looked for, in any script: endings differ, and so do spellings
 * that no list has. One that differs already there is found in alerts, and not here.
 */
final class QueryLetters {
    private static final int LETTERS = 4;

    private final TopicLanguage language;
    private final Map<TopicQuery.Listed, Set<String>> beginnings = new HashMap<>();

    QueryLetters(TopicLanguage language) {
        this.language = language;
    }

    /**
     * @param lower in which every word stands as {@link dev.sitrep.text.Words} gives it
     */
    boolean mayMatch(TopicQuery query, String lower) {
        return switch (query) {
            case TopicQuery.Word(String word) -> lower.contains(word);
            case TopicQuery.Prefix(String start) -> lower.contains(start);
            case TopicQuery.Phrase(List<String> words) -> words.stream().allMatch(lower::contains);
            case TopicQuery.Listed listed ->
                    beginnings.computeIfAbsent(listed, this::beginnings).stream()
                            .anyMatch(lower::contains);
            case TopicQuery.All(List<TopicQuery> of) ->
                    of.stream().allMatch(q -> mayMatch(q, lower));
            case TopicQuery.Any(List<TopicQuery> of) ->
                    of.stream().anyMatch(q -> mayMatch(q, lower));
            case TopicQuery.Ready ready -> mayMatch(ready.query(), lower);
            case TopicQuery.Name(List<TopicQuery> ways) ->
                    ways.stream().anyMatch(q -> mayMatch(q, lower));
            default -> true;
        };
    }

    /** Whether a query asks for what an article alone has: its language and who published it. */
    static boolean asksArticle(TopicQuery query) {
        return switch (query) {
            case TopicQuery.InLanguage language -> true;
            case TopicQuery.Publisher publisher -> !publisher.origin();
            case TopicQuery.All(List<TopicQuery> of) ->
                    of.stream().anyMatch(QueryLetters::asksArticle);
            case TopicQuery.Any(List<TopicQuery> of) ->
                    of.stream().anyMatch(QueryLetters::asksArticle);
            case TopicQuery.Not(TopicQuery of) -> asksArticle(of);
            case TopicQuery.Ready ready -> asksArticle(ready.query());
            default -> false;
        };
    }

    private Set<String> beginnings(TopicQuery.Listed listed) {
        Set<String> last =
                listed.kind() == TopicQuery.Listed.Kind.ACTOR
                        ? language.reader().actors().lastWords(listed.name())
                        : language.reader().places().lastWords(listed.name());
        return last.stream()
                .map(word -> word.substring(0, Math.min(LETTERS, word.length())))
                .collect(Collectors.toSet());
    }
}
