package dev.sitrep.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks again at stories around which something has changed: greedy agglomeration by average link, and for a story the cut that would be made last. Stories that were looked at
 * and found good are not looked at again until something changes.
 */
final class SecondThoughts {
    private final OpenStories open;
    private final Likeness likeness;
    private final double slack;
    private final TreeSet<Long> changed = new TreeSet<>();

    SecondThoughts(OpenStories open, Likeness likeness, double slack) {
        this.open = open;
        this.likeness = likeness;
        this.slack = slack;
    }

    /** A story that has other articles than before, or other neighbours. */
    void changed(long story) {
        changed.add(story);
    }

    /** What should become of the changed stories; each story stands in one proposal at most, and has to be looked at again after it. */
    List<SecondThought> found() {
        List<SecondThought> found = new ArrayList<>();
        Set<Long> used = new HashSet<>();
        for (long id : changed) {
            OpenStory story = open.of(id);
            SecondThought.Apart apart = story == null ? null : apart(story);
            if (apart != null && used.add(id)) {
                found.add(apart);
            }
        }
        for (SecondThought.Same same : pairs()) {
            if (!used.contains(same.one()) && !used.contains(same.other())) {
                used.add(same.one());
                used.add(same.other());
                found.add(same);
            }
        }
        changed.clear();
        return found;
    }

    private SecondThought.@org.jspecify.annotations.Nullable Apart apart(OpenStory story) {
        if (story.members().size() < 2) {
            return null;
        }
        int size = story.members().size();
        Parting parting = Parting.of(story.members(), (a, b) -> likeness.lead(a, b, size));
        if (parting.link() >= -slack) {
            return null;
        }
        Set<Long> leaving = new HashSet<>();
        parting.smaller().forEach(member -> leaving.add(member.id()));
        return new SecondThought.Apart(
                story.id(),
                story.with(leaving),
                "these articles are no more like the others than like those of other events");
    }

    /** Stories that are one, the surest first. */
    private List<SecondThought.Same> pairs() {
        List<SecondThought.Same> pairs = new ArrayList<>();
        Set<List<Long>> seen = new HashSet<>();
        for (long id : changed) {
            OpenStory story = open.of(id);
            if (story == null) {
                continue;
            }
            for (OpenStory other : near(story)) {
                long one = Math.min(id, other.id());
                long two = Math.max(id, other.id());
                if (seen.add(List.of(one, two))) {
                    double link = link(story, other);
                    if (link >= 0) {
                        pairs.add(
                                new SecondThought.Same(
                                        one,
                                        two,
                                        Math.min(1, link),
                                        "their articles are as like one another as those of one event"));
                    }
                }
            }
        }
        pairs.sort(
                Comparator.comparingDouble(SecondThought.Same::score)
                        .reversed()
                        .thenComparingLong(SecondThought.Same::one)
                        .thenComparingLong(SecondThought.Same::other));
        return pairs;
    }

    /** Other stories that hold an article which one of this story's might join. */
    private Set<OpenStory> near(OpenStory story) {
        Set<OpenStory> near = new java.util.LinkedHashSet<>();
        for (Member member : story.members()) {
            for (long id : member.kin().ids()) {
                Member other = open.member(id);
                OpenStory its = other == null ? null : open.ofArticle(id);
                if (other != null
                        && its != null
                        && its != story
                        && !near.contains(its)
                        && likeness.lead(member, other, size(story, its)) >= 0) {
                    near.add(its);
                }
            }
        }
        return near;
    }

    private double link(OpenStory one, OpenStory other) {
        if (Likeness.exclude(one.members(), other.members())) {
            return Double.NEGATIVE_INFINITY;
        }
        int size = size(one, other);
        double sum = 0;
        for (Member a : one.members()) {
            for (Member b : other.members()) {
                sum += likeness.lead(a, b, size);
            }
        }
        return sum / (one.members().size() * (double) other.members().size());
    }

    private static int size(OpenStory one, OpenStory other) {
        return one.members().size() + other.members().size();
    }
}
