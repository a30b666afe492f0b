package dev.sitrep.source;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which first voice stands behind each article of a story, and behind each outlet that its articles credit. */
final class Voices {
    private final Outlets outlets;
    private final List<ReadArticle> articles;
    private final Map<Long, ReadArticle> byId = new HashMap<>();
    private final CopiedText copied;

    /** The outlet that each article says it has it from; its own where it shows that it reported itself. */
    private final Map<Long, String> direct = new HashMap<>();

    private final Map<Long, String> traced = new HashMap<>();
    private final Map<String, Set<String>> onward = new HashMap<>();
    private final Map<String, Integer> firstArticle = new HashMap<>();

    /** @param inOrder the earliest first */
    Voices(Outlets outlets, List<ReadArticle> inOrder) {
        this.outlets = outlets;
        this.articles = inOrder;
        this.copied = new CopiedText(inOrder);
        inOrder.forEach(article -> byId.put(article.id(), article));
        for (ReadArticle article : inOrder) {
            String name = follow(article);
            if (name != null) {
                direct.put(article.id(), name);
            }
        }
        for (int i = 0; i < inOrder.size(); i++) {
            ReadArticle article = inOrder.get(i);
            String outlet = article.reading().outlet().name();
            firstArticle.putIfAbsent(outlet, i);
            onward.computeIfAbsent(outlet, o -> new TreeSet<>())
                    .add(direct.getOrDefault(article.id(), outlet));
        }
        direct.forEach((id, name) -> traced.put(id, trace(name)));
        Set<String> voices = new HashSet<>(traced.values());
        for (ReadArticle article : inOrder) {
            String outlet = article.reading().outlet().name();
            if (voices.contains(outlet)) {
                traced.putIfAbsent(article.id(), outlet);
            }
        }
    }

    /** The first voice of an article; null where none is known. */
    @Nullable String of(long article) {
        return traced.get(article);
    }

    CopiedText copied() {
        return copied;
    }

    /** The article's own credit, else that of the text which it repeats; repeated, never in a circle. */
    private @Nullable String follow(ReadArticle start) {
        Set<Long> seen = new HashSet<>();
        ReadArticle at = start;
        while (at != null && seen.add(at.id())) {
            Long first = at.article().duplicateOf();
            if (first != null && byId.containsKey(first) && !seen.contains(first)) {
                at = byId.get(first);
                continue;
            }
            var credit = GoverningCredit.of(at);
            if (credit.isPresent()) {
                return credit.get().name();
            }
            if (at.reading().ownReporting()) {
                return at.reading().outlet().name();
            }
            Long earlier = copied.followedBy(at.id());
            at = earlier == null ? null : byId.get(earlier);
        }
        return null;
    }

    /** Where the articles of a credited outlet all lead to one other voice, that one; of a circle the one who wrote first. */
    String trace(String name) {
        List<String> path = new ArrayList<>();
        String at = name;
        while (!path.contains(at)) {
            path.add(at);
            Set<String> targets = onward.getOrDefault(at, Set.of());
            if (targets.size() != 1) {
                return at;
            }
            String next = targets.iterator().next();
            if (next.equals(at)) {
                return at;
            }
            at = next;
        }
        return path.subList(path.indexOf(at), path.size()).stream()
                .min(
                        Comparator.comparingInt(
                                        (String n) ->
                                                firstArticle.getOrDefault(n, Integer.MAX_VALUE))
                                .thenComparing(Comparator.naturalOrder()))
                .orElse(at);
    }

    /** The tree of some articles, given by the voice of each. */
    OriginTree tree(Map<Long, ? extends Set<String>> voices) {
        Map<String, Map<String, Set<Long>>> families = new LinkedHashMap<>();
        List<Long> unattributed = new ArrayList<>();
        voices.forEach(
                (id, names) -> {
                    if (names.isEmpty()) {
                        unattributed.add(id);
                    }
                    for (String name : names) {
                        families.computeIfAbsent(
                                        outlets.named(name).family(), f -> new LinkedHashMap<>())
                                .computeIfAbsent(name, n -> new TreeSet<>())
                                .add(id);
                    }
                });
        unattributed.sort(Comparator.naturalOrder());
        List<Origin> origins =
                families.values().stream()
                        .map(Voices::merged)
                        .sorted(
                                Comparator.comparingInt((Origin o) -> -o.articles().size())
                                        .thenComparing(Origin::name))
                        .toList();
        return new OriginTree(origins, unattributed);
    }

    OriginTree tree() {
        Map<Long, Set<String>> voices = new LinkedHashMap<>();
        for (ReadArticle article : articles) {
            String voice = traced.get(article.id());
            voices.put(article.id(), voice == null ? Set.of() : Set.of(voice));
        }
        return tree(voices);
    }

    /** A family goes by the name of its outlet with the most articles. */
    private static Origin merged(Map<String, Set<Long>> family) {
        String name =
                family.entrySet().stream()
                        .min(
                                Comparator.comparingInt(
                                                (Map.Entry<String, Set<Long>> e) ->
                                                        -e.getValue().size())
                                        .thenComparing(Map.Entry::getKey))
                        .orElseThrow()
                        .getKey();
        Set<Long> ids = new TreeSet<>();
        family.values().forEach(ids::addAll);
        return new Origin(name, List.copyOf(ids));
    }
}
