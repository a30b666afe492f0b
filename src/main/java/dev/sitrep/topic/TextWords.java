package dev.sitrep.topic;

import dev.sitrep.text.Words;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of a text, and whether they are what a query asks for. */
final class TextWords {
    static final int LEAD = 600;
    static final int LEAST = 200;

    /** Of an article's text no more than this many characters can matter. */
    static final int MOST_READ = 2 * LEAD + 1;

    private final List<String> words;
    private final Set<String> distinct;

    TextWords(String text) {
        this.words = Words.of(text);
        this.distinct = new HashSet<>(words);
    }

    /** Of an article those of its title and lead. */
    static TextWords ofArticle(String title, String text) {
        return new TextWords(title + "\n" + lead(text));
    }

    /** Ends with a whole word: half of one is another. */
    private static String lead(String text) {
        int half = Math.max(LEAST, text.length() / 2);
        int end = Math.min(text.length(), Math.min(half, LEAD));
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(0, Math.min(end, LEAD + LEAST));
    }

    boolean match(TopicQuery query) {
        return match(query, new HashSet<>());
    }

    /**
     * @param found words and phrases that are there are added to these
     */
    boolean match(TopicQuery query, Set<String> found) {
        return switch (query) {
            case TopicQuery.Word word -> note(distinct.contains(word.word()), word.word(), found);
            case TopicQuery.Prefix prefix -> matchPrefix(prefix, found);
            case TopicQuery.Phrase phrase ->
                    note(follow(phrase.words()), String.join(" ", phrase.words()), found);
            case TopicQuery.All all -> all.of().stream().allMatch(q -> match(q, found));
            // All that is there is told: the first alone may be the lesser reason.
            case TopicQuery.Any any -> any.of().stream().filter(q -> match(q, found)).count() > 0;
            case TopicQuery.Not not -> !match(not.of());
        };
    }

    /** Of a query that does not match: each part that keeps it from matching. */
    void miss(TopicQuery query, Set<String> lacking, Set<String> unwanted) {
        if (match(query)) {
            return;
        }
        switch (query) {
            case TopicQuery.All all -> all.of().forEach(q -> miss(q, lacking, unwanted));
            case TopicQuery.Not not -> {
                Set<String> found = new LinkedHashSet<>();
                match(not.of(), found);
                unwanted.addAll(found);
            }
            default -> lacking.add(typed(query));
        }
    }

    private static String typed(TopicQuery query) {
        return switch (query) {
            case TopicQuery.Word word -> "“" + word.word() + "”";
            case TopicQuery.Prefix prefix -> "“" + prefix.start() + "*”";
            case TopicQuery.Phrase phrase -> "“" + String.join(" ", phrase.words()) + "”";
            case TopicQuery.All all -> all(all.of(), " ");
            case TopicQuery.Any any -> all(any.of(), " / ");
            case TopicQuery.Not not -> "-" + typed(not.of());
        };
    }

    private static String all(List<TopicQuery> queries, String between) {
        return queries.stream().map(TextWords::typed).collect(Collectors.joining(between));
    }

    private boolean matchPrefix(TopicQuery.Prefix prefix, Set<String> found) {
        Optional<String> word =
                words.stream().filter(w -> w.startsWith(prefix.start())).findFirst();
        word.ifPresent(w -> note(true, w, found));
        return word.isPresent();
    }

    private boolean follow(List<String> phrase) {
        if (!distinct.containsAll(phrase)) {
            return false;
        }
        for (int i = 0; i + phrase.size() <= words.size(); i++) {
            if (words.subList(i, i + phrase.size()).equals(phrase)) {
                return true;
            }
        }
        return false;
    }

    private static boolean note(boolean there, String what, Set<String> found) {
        if (there) {
            found.add(what);
        }
        return there;
    }
}
