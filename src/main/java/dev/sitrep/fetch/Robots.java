package dev.sitrep.fetch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What the owners of article pages ask of robots (RFC 9309).
 *
 * <p>Rules are kept for a day. A server without robots.txt, or whose robots.txt only leads elsewhere and elsewhere, allows all;
 * one that can't be reached, answers with an error of its own (5xx) or asks to wait allows nothing for an hour (2.3.1.4).
 * A crawl delay of more than five minutes allows nothing.
 *
 * <p>Feeds are not asked about here: a feed is published to be polled, and every one is polled because somebody subscribed to
 * it, which makes us its reader's agent and no crawler.
 */
public final class Robots {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration KEPT_AFTER_TROUBLE = Duration.ofHours(1);
    private static final int MAX_BYTES = 512 * 1024; // RFC 9309, 2.5: at least 500 KiB.
    private static final int MAX_SERVERS = 10_000;
    private static final String TOKEN = "sitrep";

    private final WebFetcher fetcher;
    private final Cache<String, Kept> rules =
            Caffeine.newBuilder().maximumSize(MAX_SERVERS).build();

    public Robots(WebFetcher fetcher) {
        this.fetcher = fetcher;
    }

    /**
     * The answer for one page.
     *
     * @param crawlDelay the time between two pages that the owner asks for
     */
    public record Permission(boolean allowed, @Nullable Duration crawlDelay) {}

    private record Kept(BaseRobotRules rules, Instant until) {}

    /** Whether the page may be fetched; asks the server for its robots.txt where it is not known yet. */
    public Permission permission(URI page, Instant now) {
        String authority = String.valueOf(page.getRawAuthority());
        String server =
                (page.getScheme() + "://" + authority.substring(authority.lastIndexOf('@') + 1))
                        .toLowerCase(Locale.ROOT);
        Kept kept = rules.getIfPresent(server);
        if (kept == null || !now.isBefore(kept.until())) {
            kept = ask(server, now);
            rules.put(server, kept);
        }
        long millis = kept.rules().getCrawlDelay();
        return new Permission(
                kept.rules().isAllowed(page.toString()),
                millis > 0 ? Duration.ofMillis(millis) : null);
    }

    private Kept ask(String server, Instant now) {
        URI file = URI.create(server + "/robots.txt");
        return switch (fetcher.get(
                FetchRequest.of(file, "text/plain, */*;q=0.1", MAX_BYTES), now)) {
            case FetchOutcome.Fetched fetched -> new Kept(parse(file, fetched), now.plus(KEPT));
            case FetchOutcome.Wait wait -> new Kept(nothing(), later(wait.until(), now));
            case FetchOutcome.Failed failed when failed.status() == 0 || failed.status() >= 500 ->
                    new Kept(nothing(), now.plus(KEPT_AFTER_TROUBLE));
            default -> new Kept(all(), now.plus(KEPT));
        };
    }

    private static BaseRobotRules parse(URI file, FetchOutcome.Fetched fetched) {
        // The parser is not made for use by several threads, and is cheap to make.
        return new SimpleRobotRulesParser()
                .parseContent(file.toString(), fetched.body(), "text/plain", List.of(TOKEN));
    }

    private static Instant later(Instant asked, Instant now) {
        Instant most = now.plus(KEPT);
        return asked.isBefore(most) ? asked : most;
    }

    private static BaseRobotRules all() {
        return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
    }

    private static BaseRobotRules nothing() {
        return new SimpleRobotRules(RobotRulesMode.ALLOW_NONE);
    }
}
