package dev.sitrep.topic;

import dev.sitrep.article.Article;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.text.Words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds which topics a story is on: those of which one article, in its title and lead, has all that the query asks for.
 *
 * <p>News are written with what matters first (the "inverted pyramid"), so what an article is about stands in its title and its first
 * {@value #LEAD} characters, two or three paragraphs; of a shorter text in its first half, though never in fewer than {@value #LEAST} characters. Further down stands what else goes on: a report on a press conference ends with a line on the
 * talks elsewhere, and who follows the talks does not want to be called for it. An exclusion ({@code -word}) looks at the same words: it means what
 * the article is about, too.
 */
public final class TopicMatcher {
    private static final int LEAD = 600;
    private static final int LEAST = 200;

    public List<TopicMatch> match(List<Topic> topics, StoryReport report) {
        if (topics.isEmpty()) {
            return List.of();
        }
        List<Read> articles =
                report.articles().stream()
                        .filter(article -> article.duplicateOf() == null)
                        .map(Read::new)
                        .toList();
        List<TopicMatch> matches = new ArrayList<>();
        for (Topic topic : topics) {
            why(topic.query(), articles).ifPresent(why -> matches.add(new TopicMatch(topic, why)));
        }
        return matches;
    }

    private static Optional<String> why(TopicQuery query, List<Read> articles) {
        for (Read read : articles) {
            Set<String> found = new LinkedHashSet<>();
            if (read.matches(query, found)) {
                return Optional.of(
                        String.join(", ", found)
                                + " in “"
                                + read.article.title()
                                + "” ("
                                + read.article.outlet()
                                + ")");
            }
        }
        return Optional.empty();
    }

    /** An article with its words at hand. */
    private static final class Read {
        private final Article article;
        private final List<String> words;
        private final Set<String> distinct;

        Read(Article article) {
            this.article = article;
            this.words = Words.of(article.title() + "\n" + lead(article.text()));
            this.distinct = new HashSet<>(words);
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

        boolean matches(TopicQuery query, Set<String> found) {
            return switch (query) {
                case TopicQuery.Word word ->
                        note(distinct.contains(word.word()), word.word(), found);
                case TopicQuery.Prefix prefix -> matchesPrefix(prefix, found);
                case TopicQuery.Phrase phrase ->
                        note(follow(phrase.words()), String.join(" ", phrase.words()), found);
                case TopicQuery.All all -> all.of().stream().allMatch(q -> matches(q, found));
                // All that is there is told: the first alone may be the lesser reason.
                case TopicQuery.Any any ->
                        any.of().stream().filter(q -> matches(q, found)).count() > 0;
                case TopicQuery.Not not -> !matches(not.of(), new HashSet<>());
            };
        }

        private boolean matchesPrefix(TopicQuery.Prefix prefix, Set<String> found) {
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
                found.add("“" + what + "”");
            }
            return there;
        }
    }
}
