package dev.sitrep.alert;

import dev.sitrep.feed.Feed;
import dev.sitrep.feed.Standing;
import dev.sitrep.feed.Standing.Sign;
import dev.sitrep.speech.Speech;
import dev.sitrep.text.Excerpt;

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
        return Excerpt.of(feed.title().strip(), LONGEST_TITLE);
    }

    /** Why it is in its state: half a sentence. */
    public static String reason(Feed feed, Speech speech) {
        String reason = feed.health().reason().strip();
        String half = reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
        return Excerpt.of(speech.translated(half), LONGEST_REASON);
    }

    /** Why it is looked at next when it is: half a sentence. */
    public static String whyThen(Feed feed, Speech speech) {
        return speech.translated(feed.health().next().why());
    }

    /** One word for scripts: "fresh", "silent", "failing". */
    public static String word(Standing standing) {
        return standing.sign().name().toLowerCase(Locale.ROOT);
    }

    /** "failing for 26 h: it answered 404", "silent for 3 days, and usually for no longer than 14 h". */
    public static String state(Feed feed, Standing standing, Speech speech) {
        Duration silence = standing.silence();
        String length = silence == null ? speech.say("feed.unknown.time") : speech.span(silence);
        return switch (standing.sign()) {
            case NEW -> speech.say("feed.new");
            case FRESH ->
                    silence == null
                            ? speech.say("feed.fresh")
                            : speech.say("feed.fresh.newest", length);
            case SILENT -> silent(feed, length, speech);
            case OVERDUE -> speech.say("feed.overdue", length);
            case FAILING ->
                    silence == null
                            ? speech.say("feed.never.read", reason(feed, speech))
                            : speech.say("feed.failing", length, reason(feed, speech));
            case WAITING ->
                    silence == null
                            ? speech.say("feed.never.read", reason(feed, speech))
                            : speech.say("feed.waiting", length, reason(feed, speech));
            case GONE -> speech.say("feed.gone", reason(feed, speech));
        };
    }

    private static String silent(Feed feed, String length, Speech speech) {
        Duration usual = feed.health().habit().usualGap();
        return usual == null
                ? speech.say("feed.silent", length)
                : speech.say("feed.silent.usually", length, speech.span(usual));
    }

    /** How often it has news: "about every 40 min, with up to 14 h between"; "not known yet". */
    public static String habit(Feed feed, Speech speech) {
        Duration cadence = feed.rhythm().cadence();
        Duration usual = feed.health().habit().usualGap();
        if (cadence == null) {
            return usual == null
                    ? speech.say("feed.habit.unknown")
                    : speech.say("feed.habit.gap", speech.span(usual));
        }
        return usual == null
                ? speech.say("feed.habit.every", speech.span(cadence))
                : speech.say("feed.habit", speech.span(cadence), speech.span(usual));
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
        return Excerpt.of(url.getScheme() + "://" + url.getHost() + port + path + query, 300);
    }
}
