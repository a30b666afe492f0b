package dev.sitrep.source;

import dev.sitrep.article.Article;
import dev.sitrep.source.Credit.Kind;
import dev.sitrep.source.Credit.Part;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Follows the credits and the copied texts of a story's articles back to the first voices.
 *
 * <p>A copy has the origin of the text that it copies. Else the strongest credit counts: in the title, in the lead, what the feed names or the
 * whole text is signed with, in the first half of
 * the text; what stands behind it, or quotes one person there, is background. Where the outlet that is credited has articles in the story which lead on to another, that
 * one is the origin ("Ostwick Wire reports" of what Ostwick Wire has from Politico). An article without credits is its outlet's own only where it
 * shows so; else it is unattributed. Outlets of one owner are one voice.
 */
public final class Origins {
    private final Outlets outlets;
    private final Credits credits;

    public Origins(Outlets outlets, Credits credits) {
        this.outlets = outlets;
        this.credits = credits;
    }

    /** The origins of a story, most articles first, then by name; each article is at one of them or unattributed. */
    public OriginTree of(List<Article> articles) {
        Map<Long, CreditReading> readings = new LinkedHashMap<>();
        Map<Long, Article> byId = new LinkedHashMap<>();
        for (Article article : articles) {
            byId.putIfAbsent(article.id(), article);
        }
        for (Article article : byId.values()) {
            readings.put(article.id(), credits.read(first(article, byId)));
        }
        Map<Long, String> direct = new LinkedHashMap<>();
        readings.forEach((id, reading) -> origin(reading).ifPresent(name -> direct.put(id, name)));
        Map<Long, String> traced = new LinkedHashMap<>();
        direct.forEach((id, name) -> traced.put(id, trace(name, readings, direct)));
        List<Long> unattributed =
                byId.keySet().stream().filter(id -> !traced.containsKey(id)).toList();
        return new OriginTree(byFamily(traced), unattributed);
    }

    /** The article whose text this one repeats, itself where it repeats none of these. */
    private static Article first(Article article, Map<Long, Article> byId) {
        Set<Long> seen = new HashSet<>();
        Article at = article;
        while (at.duplicateOf() != null && seen.add(at.id())) {
            Article next = byId.get(at.duplicateOf());
            if (next == null) {
                break;
            }
            at = next;
        }
        return at;
    }

    private Optional<String> origin(CreditReading reading) {
        return strongest(reading)
                .map(Credit::name)
                .or(
                        () ->
                                reading.ownReporting()
                                        ? Optional.of(reading.outlet().name())
                                        : Optional.empty());
    }

    private static Optional<Credit> strongest(CreditReading reading) {
        Optional<Credit> best =
                reading.credits().stream()
                        .filter(Credit::namesOutlet)
                        .filter(c -> rank(c, reading) < Integer.MAX_VALUE)
                        .min(Comparator.comparingInt(c -> rank(c, reading)));
        return best.map(b -> deeper(b, reading.credits()));
    }

    /** Lower is stronger. */
    private static int rank(Credit credit, CreditReading reading) {
        if (credit.part() == Part.TITLE) {
            return 0;
        }
        if (credit.kind() == Kind.FEED || credit.kind() == Kind.DATELINE) {
            return 2;
        }
        if (credit.kind() == Kind.REFERENCE) {
            return 3;
        }
        if (credit.kind() != Kind.CONTRIBUTED && credit.span().start() < reading.leadEnd()) {
            return 1;
        }
        if (reading.ownReporting()) {
            return Integer.MAX_VALUE;
        }
        boolean aside = credit.kind() == Kind.TOLD || credit.span().start() >= reading.middle();
        return aside ? Integer.MAX_VALUE : 4;
    }

    /** "Reuters reported, citing Interfax": what is cited beside a credit is nearer to the origin. */
    private static Credit deeper(Credit credit, List<Credit> all) {
        return all.stream()
                .filter(c -> c.kind() == Kind.CITED && c.part() == credit.part())
                .filter(c -> c.span().start() >= credit.span().end())
                .filter(c -> c.span().start() - credit.span().end() < 40)
                .findFirst()
                .orElse(credit);
    }

    /** Where the articles of a credited outlet all lead to one other voice, that one; repeated, never in a circle. */
    private static String trace(
            String name, Map<Long, CreditReading> readings, Map<Long, String> direct) {
        Set<String> seen = new HashSet<>();
        String at = name;
        while (seen.add(at)) {
            String next = onward(at, readings, direct);
            if (next == null || seen.contains(next)) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private static @Nullable String onward(
            String name, Map<Long, CreditReading> readings, Map<Long, String> direct) {
        Set<String> targets = new HashSet<>();
        for (var reading : readings.entrySet()) {
            if (reading.getValue().outlet().name().equals(name)) {
                targets.add(direct.getOrDefault(reading.getKey(), name));
            }
        }
        return targets.size() == 1 ? targets.iterator().next() : null;
    }

    private List<Origin> byFamily(Map<Long, String> traced) {
        Map<String, Map<String, List<Long>>> families = new LinkedHashMap<>();
        traced.forEach(
                (id, name) ->
                        families.computeIfAbsent(
                                        outlets.named(name).family(), f -> new LinkedHashMap<>())
                                .computeIfAbsent(name, n -> new ArrayList<>())
                                .add(id));
        return families.values().stream()
                .map(Origins::merged)
                .sorted(
                        Comparator.comparingInt((Origin o) -> -o.articles().size())
                                .thenComparing(Origin::name))
                .toList();
    }

    /** A family goes by the name of its outlet with the most articles. */
    private static Origin merged(Map<String, List<Long>> family) {
        String name =
                family.entrySet().stream()
                        .min(
                                Comparator.comparingInt(
                                                (Map.Entry<String, List<Long>> e) ->
                                                        -e.getValue().size())
                                        .thenComparing(Map.Entry::getKey))
                        .orElseThrow()
                        .getKey();
        return new Origin(name, family.values().stream().flatMap(List::stream).sorted().toList());
    }
}
