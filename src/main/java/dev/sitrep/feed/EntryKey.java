package dev.sitrep.feed;

import org.jspecify.annotations.Nullable;

/** What makes an entry the same one when it comes again: unique within its feed. */
public final class EntryKey {
    private static final int LONGEST = 400;

    private EntryKey() {}

    /** The feed's own identifier, else the link without what only tracks the reader, else a hash of title and text. */
    public static String of(Entry entry) {
        String id = entry.id();
        if (id != null && !id.isBlank()) {
            return bounded("id:" + id.strip());
        }
        String link = entry.link();
        return link == null
                ? "text:"
                        + Validators.hash(entry.title() + "\n" + Markup.plain(entry.longestHtml()))
                : bounded("link:" + PlainLink.of(link));
    }

    private static String bounded(String key) {
        return key.length() <= LONGEST ? key : "hash:" + Validators.hash(key);
    }

    /** The key of a link alone, for whoever has no entry; null for none. */
    public static @Nullable String ofLink(@Nullable String link) {
        return link == null ? null : bounded("link:" + PlainLink.of(link));
    }
}
