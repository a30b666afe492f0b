package dev.sitrep.pipeline;

import dev.sitrep.article.Article;
import dev.sitrep.reading.Genre;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The articles by which a story is told: those that report its event. What an article argues, and what a live blog or a round-up says of other
 * events, tells nothing of this one.
 *
 * <p>Bounded, since a story is told anew whenever it grows: of more than {@value #MOST} the first and the latest are read.
 */
final class StoryTellers {
    private static final int MOST = 300;

    private StoryTellers() {}

    /**
     * @param all a story's articles, in order of arrival
     * @return where none reports one event, all of them
     */
    static Tellers of(List<Article> all) {
        List<Article> some = bounded(all);
        List<Article> reports = some.stream().filter(a -> Genre.of(a).tellsTheEvent()).toList();
        return new Tellers(reports.isEmpty() ? some : reports, reports);
    }

    /**
     * @param read what headline, sentences, origins and differences are taken from
     * @param reports what says where the event stands; empty where the story has no report
     */
    record Tellers(List<Article> read, List<Article> reports) {
        Tellers {
            read = List.copyOf(read);
            reports = List.copyOf(reports);
        }
    }

    /** Copies go first: they say what others said. */
    private static List<Article> bounded(List<Article> all) {
        if (all.size() <= MOST) {
            return all;
        }
        Set<Long> ids = new HashSet<>();
        all.forEach(article -> ids.add(article.id()));
        List<Article> own =
                all.stream()
                        .filter(a -> a.duplicateOf() == null || !ids.contains(a.duplicateOf()))
                        .toList();
        List<Article> from = own.size() < MOST / 2 ? all : own;
        List<Article> ends = new ArrayList<>(from.subList(0, Math.min(from.size(), MOST / 2)));
        ends.addAll(from.subList(Math.max(MOST / 2, from.size() - MOST / 2), from.size()));
        return ends;
    }
}
