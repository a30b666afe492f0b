package dev.sitrep.story;

import dev.sitrep.article.Article;
import dev.sitrep.story.LinkReason.Earlier;
import dev.sitrep.story.LinkReason.Meeting;
import dev.sitrep.story.StorylineMemory.Entry;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Puts a new story behind the one that it follows: the preview, the talks, the reaction.
 *
 * <p>It follows a recent story if both turn on the same few people, bodies, towns and things: the cosine of the weighted names of their openings is at least {@value #LINK_AT},
 * at least {@value #LEAST_SHARED} of them are shared, and one of these is a name of its own, of a person, a ship or a plant, or a town that both titles have: the same two
 * towns on a front line are no line of events. A name weighs the less the more of the recent storylines have it (what a sixth of them have weighs
 * nothing), less for a region, an army and who leads a state, more where a title has it; countries, capitals and outlets weigh nothing. A meeting on the day that was
 * announced, and the same words quoted, count as shared names do. Talks do not follow a strike nor a strike talks, and a strike follows one on the same town alone. Live pages,
 * round-ups and opinion follow nothing and are not followed.
 *
 * <p>The numbers were set on half of 64 labelled pairs of articles from half a year of one war (labels/links.jsonl).
 *
 * <p>A storyline must not swallow all that is told of one war: of a storyline of several stories only those names count that a good part of them have, so that it does not
 * wander from one to the next; and it ends when nothing has followed for the time of {@link #SILENCE}. Its length has no other bound.
 *
 * <p>Memory is bounded: at most {@value #MOST} stories are held. Not safe for several threads.
 */
public final class StorylineLinker {
    /** A line of events that was silent for so long has ended. */
    public static final Duration SILENCE = Duration.ofDays(14);

    private static final double LINK_AT = 0.15;
    private static final int LEAST_SHARED = 2;
    private static final int MOST = 5_000;
    private static final int NAMES_TOLD = 3;

    /** What all have weighs nothing from this share of the recent stories on. */
    private static final double COMMON = 1 / 6.0;

    /** With fewer stories it can't be told which names are common. */
    private static final int FEW = 12;

    /** The names of a storyline of more stories than this are asked for in a part of them. */
    private static final int SHORT_LINE = 2;

    /** What is shared must weigh so much in sum, and one name of it so much: two regions at war are no line of events. */
    private static final double EVIDENCE = 0.5;

    private static final double STRONG = 0.4;

    private static final double PART_OF_LINE = 0.4;
    private static final double ANNOUNCED_DAY = 0.15;
    private static final double SAME_WORDS = 0.15;
    private static final double SAME_TITLE = 0.08;
    private static final int MOST_TITLE = 80;

    private final StorylineMemory memory;

    /** The article that was read last, which is mostly asked for twice. */
    private @Nullable Article read;

    private @Nullable LineMarks marks;

    public StorylineLinker() {
        this(SILENCE);
    }

    /** @param silence how long after a story another may follow it */
    public StorylineLinker(Duration silence) {
        this.memory = new StorylineMemory(silence, MOST);
    }

    /** The storyline that a story belongs to. */
    public record Link(long storylineId, long storyId, double score, LinkReason reason) {}

    /** Finds what a story follows that has just begun with this article. Call {@link #remember} afterwards. */
    public Optional<Link> follow(Article first) {
        if (!StatusReader.isReport(first)) {
            return Optional.empty();
        }
        LineMarks marks = marks(first);
        memory.forget(marks.time());
        Match best = null;
        for (Entry entry : memory.near(marks)) {
            Match match = compare(marks, entry);
            if (match != null && (best == null || match.score() >= best.score())) {
                best = match;
            }
        }
        return Optional.ofNullable(best)
                .map(m -> new Link(m.entry().storyline, m.entry().story, m.score(), m.reason()));
    }

    /** Makes a story one that later ones may follow. */
    public void remember(long storyId, long storylineId, Article first) {
        if (StatusReader.isReport(first)) {
            memory.add(new Entry(storyId, storylineId, marks(first)));
        }
    }

    /** Makes a story none that later ones follow: it is another's now, or has lost articles. */
    public void forget(long storyId) {
        memory.remove(storyId);
    }

    private LineMarks marks(Article article) {
        LineMarks known = marks;
        if (known == null || !article.equals(read)) {
            known = LineMarks.of(article);
            marks = known;
            read = article;
        }
        return known;
    }

    private record Match(Entry entry, double score, LinkReason reason) {}

    private @Nullable Match compare(LineMarks marks, Entry entry) {
        LineMarks earlier = entry.marks;
        if (marks.kind().excludes(earlier.kind()) || isElsewhere(marks, earlier)) {
            return null;
        }
        double both = 0;
        double evidence = 0;
        double strongest = 0;
        double mine = 0;
        List<String> shared = new ArrayList<>();
        for (Map.Entry<String, LineMarks.Name> name : marks.names().entrySet()) {
            double weight = weight(name.getKey(), name.getValue());
            mine += weight * weight;
            LineMarks.Name other = earlier.names().get(name.getKey());
            if (other != null && weight > 0 && isOfLine(entry, name.getKey())) {
                double least = Math.min(weight, weight(name.getKey(), other));
                both += weight * weight(name.getKey(), other);
                evidence += least;
                if (name.getValue().kind() == LineMarks.Kind.OWN
                        || isOfBothTitles(marks, earlier, name.getKey())) {
                    strongest = Math.max(strongest, least);
                }
                shared.add(name.getKey());
            }
        }
        double theirs = 0;
        for (Map.Entry<String, LineMarks.Name> name : earlier.names().entrySet()) {
            double weight = weight(name.getKey(), name.getValue());
            theirs += weight * weight;
        }
        boolean planned = isOnAnnouncedDay(marks, earlier);
        boolean quoted = marks.quotes().stream().anyMatch(earlier.quotes()::contains);
        double score =
                (both == 0 ? 0 : both / Math.sqrt(mine * theirs))
                        + (planned ? ANNOUNCED_DAY : 0)
                        + (quoted ? SAME_WORDS : 0);
        boolean title = shared.stream().anyMatch(key -> isOfBothTitles(marks, earlier, key));
        score += title ? SAME_TITLE : 0;
        int least = LEAST_SHARED - (planned || quoted ? 1 : 0);
        boolean thin = !planned && !quoted && (evidence < EVIDENCE || strongest < STRONG);
        if (score < LINK_AT || shared.size() < least || thin) {
            return null;
        }
        shared.sort(Comparator.comparingDouble(key -> -weight(key, name(marks, key))));
        return new Match(entry, score, reason(marks, earlier, planned, quoted, shared));
    }

    /** Whether both titles name it; who leads a state weighs too little for it. */
    private static boolean isOfBothTitles(LineMarks marks, LineMarks earlier, String key) {
        return name(marks, key).isInTitle() && name(earlier, key).isInTitle();
    }

    private static LineMarks.Name name(LineMarks marks, String key) {
        return marks.names().getOrDefault(key, new LineMarks.Name(key, 0, LineMarks.Kind.SHARED));
    }

    /** ln(1/share), from a name that one story has to one that a sixth has, which weighs nothing. */
    private double weight(String key, LineMarks.Name name) {
        if (memory.size() < FEW) {
            return name.weight();
        }
        double share = (memory.with(key) + 0.5) / (memory.size() + 1.0);
        return Math.max(0, Math.log(COMMON / share)) / Math.log(FEW) * name.weight();
    }

    private boolean isOfLine(Entry entry, String key) {
        return memory.storiesOf(entry.storyline) <= SHORT_LINE
                || memory.shareOfLine(entry.storyline, key) >= PART_OF_LINE;
    }

    /** A strike follows one on the same town. */
    private static boolean isElsewhere(LineMarks marks, LineMarks earlier) {
        return marks.kind() == EventKind.STRIKE
                && earlier.kind() == EventKind.STRIKE
                && marks.places().stream().noneMatch(earlier.places()::contains);
    }

    /** Whether the one tells of a meeting, begun, on a day for which the other announced one. */
    private static boolean isOnAnnouncedDay(LineMarks marks, LineMarks earlier) {
        Standing plan = earlier.standing();
        Standing now = marks.standing();
        if (plan == null || now == null || !plan.isPlanned() || now.isPlanned()) {
            return false;
        }
        LocalDate from = plan.from();
        LocalDate to = plan.to();
        LocalDate day = now.from() == null ? marks.day() : now.from();
        return from != null
                && to != null
                && !day.isBefore(from.minusDays(1))
                && !day.isAfter(to.plusDays(1));
    }

    private static LinkReason reason(
            LineMarks marks,
            LineMarks earlier,
            boolean planned,
            boolean quoted,
            List<String> shared) {
        List<String> names =
                shared.stream().limit(NAMES_TOLD).map(key -> name(marks, key).shown()).toList();
        return new LinkReason.Follows(earlier(earlier, planned), quoted, names);
    }

    private static Earlier earlier(LineMarks earlier, boolean planned) {
        Standing plan = earlier.standing();
        LocalDate told = earlier.time().atZone(ZoneOffset.UTC).toLocalDate();
        if (planned && plan != null && plan.from() != null && plan.to() != null) {
            return new Earlier.Planned(
                    Meeting.valueOf(earlier.event().toUpperCase(Locale.ROOT)),
                    told,
                    plan.status(),
                    plan.from(),
                    plan.to());
        }
        return new Earlier.Titled(shortened(earlier.title()), told);
    }

    private static String shortened(String title) {
        return title.length() <= MOST_TITLE ? title : title.substring(0, MOST_TITLE - 1) + "…";
    }
}
