package dev.sitrep.story;

import dev.sitrep.article.Article;
import dev.sitrep.text.NameKeys;
import dev.sitrep.text.Names;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts a new story behind the one that it follows: the preview, the talks, the reaction.
 *
 * <p>It follows a recent story if both turn on the same few people, bodies and places: the share of name keys of its opening that the other has too,
 * rare keys weighing more, is at least {@value #LINK_AT}. Keys are the same in all scripts. Names that a third of the recent stories have (the warring countries, their presidents)
 * prove nothing, nor do those of countries and outlets. Talks do not follow a strike, nor a strike talks ({@link EventKind}).
 *
 * <p>Memory is bounded: stories older than {@code keepFor} go, and at most {@value #MOST} are held. Not safe for several threads.
 */
public final class StorylineLinker {
    private static final double LINK_AT = 0.4;
    private static final int LEAST_SHARED = 2;
    private static final int MOST = 2_000;
    private static final int READ_CHARS = 1_500;
    private static final int NAMES_TOLD = 3;

    private final Duration keepFor;
    private final List<Entry> recent = new ArrayList<>();

    /** Keys of the names of all outlets that it has seen. */
    private final Set<String> outlets = new HashSet<>();

    public StorylineLinker(Duration keepFor) {
        this.keepFor = keepFor;
    }

    /** The storyline that a story belongs to. {@code reason} is for a person. */
    public record Link(long storylineId, long storyId, double score, String reason) {}

    private record Entry(
            long story, long storyline, Instant time, EventKind kind, Map<String, String> names) {}

    /** Finds what a story follows that has just begun with this article. Call {@link #remember} afterwards. */
    public Optional<Link> follow(Article first) {
        outlets.add(NameKeys.of(first.outlet()));
        Map<String, String> names = names(first);
        EventKind kind = EventKind.of(first);
        Instant time = first.publishedOrArrived();
        forget(time);
        return recent.stream()
                .filter(entry -> !kind.excludes(entry.kind()))
                .map(entry -> compare(names, entry))
                .flatMap(Optional::stream)
                .max(Comparator.comparingDouble(Link::score).thenComparingLong(Link::storyId));
    }

    /** Makes a story one that later ones may follow. */
    public void remember(long storyId, long storylineId, Article first) {
        outlets.add(NameKeys.of(first.outlet()));
        recent.add(
                new Entry(
                        storyId,
                        storylineId,
                        first.publishedOrArrived(),
                        EventKind.of(first),
                        names(first)));
        if (recent.size() > MOST) {
            recent.removeFirst();
        }
    }

    private Optional<Link> compare(Map<String, String> names, Entry entry) {
        double mine = 0;
        double theirs = 0;
        double both = 0;
        List<String> shared = new ArrayList<>();
        for (Map.Entry<String, String> name : names.entrySet()) {
            double weight = weight(name.getKey());
            mine += weight;
            if (weight > 0 && entry.names().containsKey(name.getKey())) {
                both += weight;
                shared.add(name.getValue());
            }
        }
        for (String key : entry.names().keySet()) {
            theirs += weight(key);
        }
        double score = both == 0 ? 0 : both / Math.sqrt(mine * theirs);
        if (shared.size() < LEAST_SHARED || score < LINK_AT) {
            return Optional.empty();
        }
        String told = String.join(", ", shared.subList(0, Math.min(NAMES_TOLD, shared.size())));
        return Optional.of(
                new Link(entry.storyline(), entry.story(), score, "both turn on " + told));
    }

    /** ln(stories / stories with the name); a name that all have weighs nothing. */
    private double weight(String key) {
        long with = recent.stream().filter(e -> e.names().containsKey(key)).count();
        double share = (with + 0.5) / (recent.size() + 1.0);
        return recent.size() < 4 ? 1 : Math.max(0, -Math.log(Math.min(1, share * 1.5)));
    }

    private Map<String, String> names(Article article) {
        String text =
                article.title()
                        + "\n"
                        + article.text()
                                .substring(0, Math.min(READ_CHARS, article.text().length()));
        Map<String, String> names = new LinkedHashMap<>();
        Set<String> inTitle = new HashSet<>();
        for (Names.Name name : EventNames.of(article, text)) {
            String[] keys = name.key().split(" ");
            String last = keys[keys.length - 1];
            if (last.length() >= 3
                    && !CommonNames.has(name.key())
                    && !outlets.contains(name.key())
                    && (name.span().start() > article.title().length() || inTitle.add(last))) {
                names.putIfAbsent(last, name.text());
            }
        }
        return names;
    }

    private void forget(Instant now) {
        Instant oldest = now.minus(keepFor);
        recent.removeIf(entry -> entry.time().isBefore(oldest));
    }
}
