package dev.sitrep.feed;

/** What makes an entry the same one when it comes again: unique within its feed. */
public final class EntryKey {
    private static final int LONGEST = 400;

    private EntryKey() {}

    /** The feed's own identifier, else the link without what only tracks the reader, else a hash of title and text. */
    public static String of(Entry entry) {
        return of(entry, true, true);
    }

    /**
     * The same, where a document may have shown that its identifiers or links name nothing.
     *
     * @param byId whether the identifier is to be trusted
     * @param byLink whether the link is
     */
    static String of(Entry entry, boolean byId, boolean byLink) {
        String id = entry.id();
        if (byId && id != null && !id.isBlank()) {
            return bounded("id:" + id.strip());
        }
        String link = entry.link();
        return link == null || !byLink
                ? "text:"
                        + Validators.hash(entry.title() + "\n" + Markup.plain(entry.longestHtml()))
                : bounded("link:" + PlainLink.of(link));
    }

    private static String bounded(String key) {
        // PostgreSQL takes no NUL in a text, and JSON can write one.
        return key.length() <= LONGEST && key.indexOf('\0') < 0
                ? key
                : "hash:" + Validators.hash(key);
    }
}
