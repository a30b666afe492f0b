package dev.sitrep.pipeline;

import dev.sitrep.article.Draft;
import dev.sitrep.feed.Entry;
import dev.sitrep.feed.Feed;
import dev.sitrep.feed.ParsedFeed;
import dev.sitrep.feed.Recognition;
import dev.sitrep.feed.Recognition.Listed;
import dev.sitrep.feed.Recognition.What;
import dev.sitrep.text.HtmlText;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes drafts of articles from a feed's entries, and decides when each of them arrived. */
final class Drafts {
    /** A feed's text of so many characters is a whole article: its page need not be asked for. */
    private static final int WHOLE_TEXT = 1_500;

    /** Outlets date by when they began to write, and in other time zones than they say. */
    private static final Duration LATE = Duration.ofDays(1);

    private final RefreshSettings settings;

    Drafts(RefreshSettings settings) {
        this.settings = settings;
    }

    /** Drafts of what is new or changed and can still matter, in the order of the document. */
    List<Draft> of(Feed feed, ParsedFeed parsed, Recognition recognised, Instant now) {
        List<Listed> news = recognised.news();
        Set<Listed> silent = silent(feed, news, now);
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < news.size(); i++) {
            Instant arrival = silent.contains(news.get(i)) ? past(news.get(i), i, now) : now;
            if (!arrival.isBefore(now.minus(settings.background()))
                    && !isYetToCome(news.get(i), now)) {
                drafts.add(draft(feed, parsed, news.get(i), arrival));
            }
        }
        return drafts;
    }

    private boolean isYetToCome(Listed listed, Instant now) {
        Instant date = date(listed);
        return settings.untilNow() && date != null && date.isAfter(now);
    }

    boolean needsPage(Draft draft, Instant now) {
        return draft.url() != null
                && !draft.arrivedAt().isBefore(now.minus(settings.readBack()))
                && HtmlText.plain(draft.contentHtml()).length() < WHOLE_TEXT;
    }

    /**
     * New entries that are no news: we were not there when they came. On the first check that is all but the newest few, later all but the
     * newest few of those from before our last look, in case a feed shows its archive all at once. The newest are those with the latest
     * dates, whatever order the feed has; what has no date comes after those, in the order of the feed.
     */
    private Set<Listed> silent(Feed feed, List<Listed> news, Instant now) {
        if (settings.firstEntries() < 0) {
            return Set.of();
        }
        Instant last = feed.health().lastSuccess();
        return news.stream()
                .filter(one -> one.what() == What.NEW)
                .filter(one -> last == null || isFromBefore(last, date(one)))
                .sorted(
                        Comparator.comparing(
                                one -> sane(date(one), now), Comparator.reverseOrder()))
                .skip(settings.firstEntries())
                .collect(
                        Collectors.toCollection(
                                () -> Collections.newSetFromMap(new IdentityHashMap<>())));
    }

    private static boolean isFromBefore(Instant last, @Nullable Instant date) {
        return date != null && date.isBefore(last.minus(LATE));
    }

    private static Instant sane(@Nullable Instant date, Instant now) {
        return date == null ? Instant.MIN : date.isAfter(now) ? now : date;
    }

    /** When an entry came that we did not see come: one without a date counts as a day old and older, in the order of the feed. */
    private static Instant past(Listed entry, int position, Instant now) {
        Instant published = date(entry);
        Instant undated = now.minus(Duration.ofDays(1)).minus(Duration.ofMinutes(position));
        return published == null ? undated : published.isAfter(now) ? now : published;
    }

    private static @Nullable Instant date(Listed listed) {
        Entry entry = listed.entry();
        return entry.published() != null ? entry.published() : entry.updated();
    }

    private static Draft draft(Feed feed, ParsedFeed parsed, Listed listed, Instant arrivedAt) {
        Entry entry = listed.entry();
        String own = feed.about().language();
        String told = parsed.language();
        String language = told == null || told.isEmpty() ? own : told;
        return new Draft(
                feed.id(),
                listed.key(),
                listed.what() == What.CHANGED,
                entry.uri(),
                feed.outlet(),
                entry.title(),
                entry.summary(),
                entry.content(),
                null,
                date(listed),
                arrivedAt,
                entry.source(),
                language == null ? "" : language);
    }
}
