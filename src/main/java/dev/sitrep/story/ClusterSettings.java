package dev.sitrep.story;

import java.time.Duration;

/**
 * The numbers of {@link StoryClusterer}; how each was found stands there.
 *
 * @param titleWeight a word of the title counts as so many of the body
 * @param nameShare the share of names in the likeness, the rest is words
 * @param joinAt the likeness from which a whole article joins
 * @param joinAtBrief the same for a title with a lead, which has fewer words to be like with
 * @param joinAtTitle the same for a bare title
 * @param joinAtOtherLanguage the likeness of names alone from which an article in a language new to the story joins
 * @param tighten added to the threshold for every doubling of a story
 * @param sigma how fast likeness fades with time
 * @param keepFor a story that got no article for so long takes no more
 * @param mostStories the most stories held in memory; the longest untouched go first
 */
public record ClusterSettings(
        double titleWeight,
        double nameShare,
        double joinAt,
        double joinAtBrief,
        double joinAtTitle,
        double joinAtOtherLanguage,
        double tighten,
        Duration sigma,
        Duration keepFor,
        int mostStories) {

    public static ClusterSettings defaults() {
        return new ClusterSettings(
                3,
                0.1,
                0.25,
                0.25,
                0.27,
                0.3,
                0.02,
                Duration.ofDays(3),
                Duration.ofDays(10),
                20_000);
    }

    /** The same settings, with stories held open for another time. */
    public ClusterSettings keepFor(Duration time) {
        return new ClusterSettings(
                titleWeight,
                nameShare,
                joinAt,
                joinAtBrief,
                joinAtTitle,
                joinAtOtherLanguage,
                tighten,
                sigma,
                time,
                mostStories);
    }

    double joinAt(Features.Length length) {
        return switch (length) {
            case TITLE -> joinAtTitle;
            case BRIEF -> joinAtBrief;
            case FULL -> joinAt;
        };
    }
}
