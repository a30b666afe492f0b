package dev.sitrep.cli;

import dev.sitrep.alert.FeedText;
import dev.sitrep.feed.Feed;
import dev.sitrep.feed.FeedHealth;
import dev.sitrep.feed.Push;
import dev.sitrep.feed.Standing;
import dev.sitrep.speech.Language;
import dev.sitrep.speech.Speech;
import dev.sitrep.text.Excerpt;

import org.jspecify.annotations.Nullable;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How the feeds stand, for the command line: columns that line up where a person reads, the same fields divided by tabs for
 * scripts, or JSON. Times are UTC.
 */
final class FeedTable {
    private static final List<String> HEAD =
            List.of(
                    "ID",
                    "STATE",
                    "LAST READ",
                    "EVERY",
                    "SILENT",
                    "NEXT CHECK",
                    "TITLE",
                    "REASON",
                    "URL");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final Speech ENGLISH = Speech.of(Language.ENGLISH);

    private final PrintWriter out;
    private final Instant now;

    FeedTable(PrintWriter out, Instant now) {
        this.out = out;
        this.now = now;
    }

    /** Columns for a person. */
    void columns(List<Feed> feeds) {
        List<List<String>> rows = new ArrayList<>();
        if (!feeds.isEmpty()) {
            rows.add(HEAD);
        }
        feeds.forEach(feed -> rows.add(cells(feed)));
        int[] widths = new int[HEAD.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        rows.forEach(row -> out.println(padded(row, widths)));
        count(feeds);
    }

    /**
     * One line a feed, its fields divided by tabs: folder, title, address, state and reason, next check and why, and then id,
     * last success, cadence, silence and habit (the last three in seconds, empty where not known).
     */
    void lines(List<Feed> feeds) {
        feeds.forEach(feed -> out.println(line(feed)));
        count(feeds);
    }

    /** One JSON object a line. */
    void json(List<Feed> feeds) {
        JsonOut json = new JsonOut(out);
        feeds.forEach(feed -> json.line(object(feed)));
    }

    private void count(List<Feed> feeds) {
        out.println(feeds.size() == 1 ? "1 feed" : feeds.size() + " feeds");
    }

    private List<String> cells(Feed feed) {
        Standing standing = Standing.of(feed, now);
        FeedHealth health = feed.health();
        Duration cadence = feed.rhythm().cadence();
        Duration silence = standing.silence();
        return List.of(
                String.valueOf(feed.id()),
                FeedText.word(standing),
                health.lastSuccess() == null ? "never" : TIME.format(health.lastSuccess()),
                cadence == null ? "-" : ENGLISH.span(cadence),
                silence == null ? "-" : ENGLISH.span(silence),
                FeedText.isChecked(standing) ? TIME.format(health.next().at()) : "never",
                Terminals.harmless(Excerpt.of(feed.title(), 32)),
                Terminals.harmless(Excerpt.of(reason(feed), 60)),
                Terminals.harmless(feed.url().toString()));
    }

    private String reason(Feed feed) {
        Push push = feed.push();
        return push != null && feed.isPushed(now)
                ? feed.health().reason() + "; " + push.words()
                : feed.health().reason();
    }

    private String line(Feed feed) {
        Standing standing = Standing.of(feed, now);
        FeedHealth health = feed.health();
        return List.of(
                        feed.about().folder(),
                        feed.title(),
                        feed.url().toString(),
                        FeedText.word(standing) + ": " + health.reason(),
                        "next " + health.next().at() + ", because " + health.next().why(),
                        String.valueOf(feed.id()),
                        health.lastSuccess() == null ? "" : health.lastSuccess().toString(),
                        seconds(feed.rhythm().cadence()),
                        seconds(standing.silence()),
                        seconds(health.habit().usualGap()))
                .stream()
                .map(Terminals::harmless)
                .collect(Collectors.joining("\t"));
    }

    private Map<String, @Nullable Object> object(Feed feed) {
        Standing standing = Standing.of(feed, now);
        FeedHealth health = feed.health();
        return JsonOut.object(
                "id", feed.id(),
                "url", feed.url().toString(),
                "title", feed.title(),
                "folder", feed.about().folder(),
                "state", FeedText.word(standing),
                "fresh", standing.fresh(),
                "reason", health.reason(),
                "lastChecked", health.lastChecked(),
                "lastSuccess", health.lastSuccess(),
                "errorRun", health.errorRun(),
                "troubleSince", health.troubleSince(),
                "newestEntry", health.habit().newest(),
                "cadenceSeconds", number(feed.rhythm().cadence()),
                "usualGapSeconds", number(health.habit().usualGap()),
                "silenceSeconds", number(standing.silence()),
                "nextCheck", FeedText.isChecked(standing) ? health.next().at() : null,
                "nextCheckWhy", health.next().why(),
                "pushedBy", feed.push() == null ? null : feed.push().hub(),
                "pushedUntil", feed.push() == null ? null : feed.push().until());
    }

    private static String padded(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            boolean last = i + 1 == row.size();
            String cell = row.get(i);
            line.append(cell).append(last ? "" : " ".repeat(widths[i] - width(cell) + 2));
        }
        return line.toString();
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }

    private static String seconds(@Nullable Duration time) {
        return time == null ? "" : String.valueOf(time.toSeconds());
    }

    private static @Nullable Long number(@Nullable Duration time) {
        return time == null ? null : (Long) time.toSeconds();
    }
}
