package dev.sitrep.pipeline;

import dev.sitrep.article.Draft;
import dev.sitrep.feed.Entry;
import dev.sitrep.feed.EntryKey;
import dev.sitrep.feed.Feed;
import dev.sitrep.feed.ParsedFeed;
import dev.sitrep.text.HtmlText;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Makes drafts of articles from a feed's entries, and decides when each of them arrived. */
final class Drafts {
    /** A feed's text of so many characters is a whole article: its page need not be asked for. */
    private static final int WHOLE_TEXT = 1_500;

    private final RefreshSettings settings;

    Drafts(RefreshSettings settings) {
        this.settings = settings;
    }

    List<Draft> of(Feed feed, ParsedFeed parsed, Instant now) {
        List<Draft> drafts = new ArrayList<>();
        List<Entry> entries = parsed.entries();
        for (int i = 0; i < entries.size(); i++) {
            drafts.add(draft(feed, parsed, entries.get(i), arrival(feed, entries.get(i), i, now)));
        }
        return drafts;
    }

    boolean needsPage(Draft draft, Instant now) {
        return draft.url() != null
                && !draft.arrivedAt().isBefore(now.minus(settings.readBack()))
                && HtmlText.plain(draft.contentHtml()).length() < WHOLE_TEXT;
    }

    /**
     * We were not there when the entries of a first check arrived: but for the newest few, their own dates serve, so that an old
     * item is no news. One without a date counts as a day old and older, in the order of the feed.
     */
    private Instant arrival(Feed feed, Entry entry, int position, Instant now) {
        boolean news = settings.firstEntries() < 0 || position < settings.firstEntries();
        boolean first = feed.health().lastSuccess() == null;
        Instant published = entry.published() != null ? entry.published() : entry.updated();
        if (!first || news) {
            return now;
        }
        Instant undated = now.minus(Duration.ofDays(1)).minus(Duration.ofMinutes(position));
        return published == null ? undated : published.isAfter(now) ? now : published;
    }

    private static Draft draft(Feed feed, ParsedFeed parsed, Entry entry, Instant arrivedAt) {
        String own = feed.about().language();
        String told = parsed.language();
        String language = told == null || told.isEmpty() ? own : told;
        return new Draft(
                feed.id(),
                EntryKey.of(entry),
                entry.uri(),
                feed.outlet(),
                entry.title(),
                entry.summary(),
                entry.content(),
                null,
                entry.published() != null ? entry.published() : entry.updated(),
                arrivedAt,
                entry.source(),
                language == null ? "" : language);
    }
}
