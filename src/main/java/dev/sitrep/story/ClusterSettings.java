package dev.sitrep.story;

import java.time.Duration;

/**
 * The numbers of {@link StoryClusterer}; how each was found stands there.
 *
 * @param joinAt by how much the likeness of articles must exceed their crowd's share
 * @param joinAtTitle the same for a bare title
 * @param ownCrowd by how much less is asked for in a story so large that its articles' neighbours are its own: these are more like than chance ones
 * @param joinAtOtherLanguage the likeness by names, counts and concepts from which an article in another language joins
 * @param meaningShare the share of the sentence model in the likeness, the rest is words
 * @param crowdShare how much of the likeness to chance neighbours is taken off
 * @param caution by how much more than the threshold a newcomer must have to join: what it lacked is mended by a merge, a wrong join is seen by chats
 * @param slack by how much less than the threshold the parts of a story must have to be split
 * @param sigma how fast likeness fades with time
 * @param keepFor a story that got no article for so long takes no more
 * @param mostStories the most stories held in memory; the longest untouched go first
 */
public record ClusterSettings(
        double joinAt,
        double joinAtTitle,
        double ownCrowd,
        double joinAtOtherLanguage,
        double meaningShare,
        double crowdShare,
        double caution,
        double slack,
        Duration sigma,
        Duration keepFor,
        int mostStories) {

    public static ClusterSettings defaults() {
        return new ClusterSettings(
                0.20,
                0.22,
                0.10,
                0.3,
                0.4,
                0.7,
                0.03,
                0.01,
                Duration.ofDays(3),
                Duration.ofDays(10),
                20_000);
    }

    /** The same settings, with stories held open for another time. */
    public ClusterSettings keepFor(Duration time) {
        return new ClusterSettings(
                joinAt,
                joinAtTitle,
                ownCrowd,
                joinAtOtherLanguage,
                meaningShare,
                crowdShare,
                caution,
                slack,
                sigma,
                time,
                mostStories);
    }

    /** What is asked for in a story of so many articles. */
    double joinAt(boolean bareTitle, int articles) {
        return (bareTitle ? joinAtTitle : joinAt) - ownCrowd * Kin.ownShare(articles);
    }

    /** What the sentence model would say of articles that are so like by their words, as far as words tell: keeps one threshold for both. */
    double meaningOf(double words) {
        return Math.min(1, 0.23 + 1.6 * words);
    }
}
