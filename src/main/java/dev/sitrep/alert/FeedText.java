package dev.sitrep.alert;

import dev.sitrep.delivery.Wording;
import dev.sitrep.feed.Feed;
import dev.sitrep.feed.Standing;
import dev.sitrep.feed.Standing.Sign;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;

/** Feeds and how they stand, in words. */
public final class FeedText {
    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_REASON = 160;

    /** The worst first: never read, then the longest without a sign. */
    public static final Comparator<Standing> WORST_FIRST =
            Comparator.comparing(
                    Standing::silence, Comparator.nullsFirst(Comparator.reverseOrder()));

    private FeedText() {}

    /** What it is called, on one line and no longer than a line. */
    public static String title(Feed feed) {
        return Wording.shorten(feed.title().strip(), LONGEST_TITLE);
    }

    /** Why it is in its state: half a sentence. */
    public static String reason(Feed feed) {
        String reason = Wording.shorten(feed.health().reason().strip(), LONGEST_REASON);
        return reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
    }

    /** One word: "fresh", "silent", "failing". */
    public static String word(Standing standing) {
        return standing.sign().name().toLowerCase(Locale.ROOT);
    }

    /** "failing for 26 h: it answered 404", "silent for 3 days, and usually for no longer than 14 h". */
    public static String state(Feed feed, Standing standing) {
        Duration silence = standing.silence();
        return switch (standing.sign()) {
            case NEW -> "not checked yet";
            case FRESH ->
                    silence == null
                            ? "fresh"
                            : "fresh, its newest entry " + Wording.span(silence) + " old";
            case SILENT -> "silent for " + span(silence) + usually(feed);
            case OVERDUE -> "not looked at for " + span(silence);
            case FAILING -> notRead("failing", silence) + ": " + reason(feed);
            case WAITING -> notRead("not read", silence) + ": " + reason(feed);
            case GONE -> "gone for good: " + reason(feed);
        };
    }

    private static String notRead(String what, @Nullable Duration silence) {
        return silence == null ? "never read so far" : what + " for " + Wording.span(silence);
    }

    /** ", and usually for no longer than 14 h"; empty where its habit is not known. */
    static String usually(Feed feed) {
        Duration usual = feed.health().habit().usualGap();
        return usual == null ? "" : ", and usually for no longer than " + Wording.span(usual);
    }

    /** How often it has news: "about every 40 min, with up to 14 h between"; "not known yet". */
    public static String habit(Feed feed) {
        Duration cadence = feed.rhythm().cadence();
        Duration usual = feed.health().habit().usualGap();
        if (cadence == null) {
            return usual == null
                    ? "not known yet"
                    : "up to " + Wording.span(usual) + " between entries";
        }
        String every = "an entry about every " + Wording.span(cadence);
        return usual == null ? every : every + ", with up to " + Wording.span(usual) + " between";
    }

    /** Whether it is looked at again. */
    public static boolean isChecked(Standing standing) {
        return standing.sign() != Sign.GONE;
    }

    /** Its address as a chat may see it: what may be a password or a key is left out. */
    public static String address(Feed feed) {
        URI url = feed.url();
        String path = url.getRawPath() == null ? "" : url.getRawPath();
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        String query = url.getRawQuery() == null ? "" : "?…";
        return Wording.shorten(url.getScheme() + "://" + url.getHost() + port + path + query, 300);
    }

    private static String span(@Nullable Duration length) {
        return length == null ? "an unknown time" : Wording.span(length);
    }
}
