package dev.sitrep.difference;

import dev.sitrep.source.Origin;
import dev.sitrep.source.StorySources;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Of a large story the articles that are held against each other: the first, the newest, and the first of each origin. */
final class Selected {
    private static final int FIRST = 20;
    private static final int NEWEST = 20;
    private static final int ORIGINS = 20;

    private static final Comparator<Read> BY_TIME =
            Comparator.comparing(read -> read.article().publishedOrArrived());

    private Selected() {}

    /** In order of time; of equal times in the order given. */
    static List<Read> of(List<Read> all, @Nullable StorySources sources) {
        List<Read> inOrder = all.stream().sorted(BY_TIME).toList();
        if (inOrder.size() <= FIRST + NEWEST + ORIGINS) {
            return inOrder;
        }
        Set<Long> chosen = new LinkedHashSet<>();
        inOrder.stream().limit(FIRST).forEach(read -> chosen.add(read.article().id()));
        inOrder.stream()
                .skip(inOrder.size() - NEWEST)
                .forEach(read -> chosen.add(read.article().id()));
        if (sources != null) {
            addOrigins(inOrder, sources.tree().origins(), chosen);
        }
        return inOrder.stream().filter(read -> chosen.contains(read.article().id())).toList();
    }

    private static void addOrigins(List<Read> inOrder, List<Origin> origins, Set<Long> chosen) {
        Map<Long, Integer> places = new HashMap<>();
        for (int i = 0; i < inOrder.size(); i++) {
            places.put(inOrder.get(i).article().id(), i);
        }
        origins.stream()
                .limit(ORIGINS)
                .map(origin -> origin.articles().stream().filter(places::containsKey))
                .forEach(
                        articles ->
                                articles.min(Comparator.comparing(places::get))
                                        .ifPresent(chosen::add));
    }
}
