package dev.sitrep.story;

import dev.sitrep.embedding.Embedding;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How like two articles are, and by how much that exceeds what articles of one event need. The formula stands in {@link StoryClusterer}. */
final class Likeness {
    private static final int LEAST_SHARED_KEYS = 4;

    /** A report this long after a preview, or a preview this long after a report, is of another event: the meeting itself, or the next. */
    static final Duration STAGE_GAP = Duration.ofHours(30);

    /** What marks of two events speak against articles being of one: more than most articles lead by, and not so much that one misread mark outweighs a whole story. */
    private static final double EXCLUDES = 0.25;

    private final ClusterSettings settings;

    Likeness(ClusterSettings settings) {
        this.settings = settings;
    }

    /** 0 to 1, faded by the time between them. Articles in two languages are compared by what they may share, and by nothing else. */
    double of(Member a, Member b) {
        double near = near(a, b);
        if (near < 0.01) {
            return 0;
        }
        return near * (sameLanguage(a, b) ? said(a, b) : bridged(a, b));
    }

    /**
     * By how much the likeness of two articles exceeds the threshold; less than 0 speaks against one event.
     *
     * @param articles of the story that they would be in
     */
    double lead(Member a, Member b, int articles) {
        double against = exclude(a, b) ? EXCLUDES : 0;
        if (!sameLanguage(a, b)) {
            return of(a, b) - settings.joinAtOtherLanguage() - against;
        }
        double crowd = Math.min(a.kin().crowd(), b.kin().crowd());
        return of(a, b)
                - settings.crowdShare() * crowd
                - settings.joinAt(a.features().bareTitle() || b.features().bareTitle(), articles)
                - against;
    }

    /** Whether they can't be of one event: what they name is not, or one looks ahead to what the other, at another time, reports. */
    static boolean exclude(Member a, Member b) {
        Features one = a.features();
        Features other = b.features();
        boolean otherStage =
                one.stage().isOtherSideOf(other.stage())
                        && Duration.between(one.time(), other.time()).abs().compareTo(STAGE_GAP)
                                > 0;
        return otherStage || one.marks().excludes(other.marks());
    }

    /** Whether most of what two stories, or an article and a story, would put together excludes one another. */
    static boolean exclude(List<Member> some, List<Member> others) {
        long excluding =
                some.stream().flatMap(a -> others.stream().filter(b -> exclude(a, b))).count();
        return 2 * excluding > some.size() * (long) others.size();
    }

    static boolean sameLanguage(Member a, Member b) {
        return a.language().equals(b.language());
    }

    private double said(Member a, Member b) {
        double words = a.words().cosine(b.words());
        @Nullable Embedding one = a.features().meaning();
        @Nullable Embedding other = b.features().meaning();
        double meaning =
                one == null || other == null
                        ? settings.meaningOf(words)
                        : Math.max(0, one.cosine(other));
        return (1 - settings.meaningShare()) * words + settings.meaningShare() * meaning;
    }

    /** Across languages the same kind of event, and a person, body or town that both name. */
    private static double bridged(Member a, Member b) {
        boolean may =
                !a.features().marks().kind().excludes(b.features().marks().kind())
                        && a.names().shared(b.names()) > 0
                        && a.bridge().shared(b.bridge()) >= LEAST_SHARED_KEYS;
        return may ? a.bridge().cosine(b.bridge()) : 0;
    }

    /** Time parts events, but not what is written of one planned day before it comes: a place named a week after the announcement. */
    private double near(Member a, Member b) {
        Instant later = a.time().isAfter(b.time()) ? a.time() : b.time();
        if (a.features().marks().awaitSameDay(b.features().marks(), later)) {
            return 1;
        }
        double apart = Duration.between(a.time(), b.time()).toMillis();
        double sigmas = apart / settings.sigma().toMillis();
        return Math.exp(-sigmas * sigmas / 2);
    }
}
