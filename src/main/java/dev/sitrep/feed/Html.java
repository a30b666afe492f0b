package dev.sitrep.feed;

import org.jspecify.annotations.Nullable;

/**
 * HTML as a stranger wrote it, of which nothing gets out but what is harmless.
 *
 * <p>Making it harmless costs more than reading the whole feed, and most entries of a feed are known already: it is done when
 * somebody first asks for the text, and never for an entry that nobody reads. May be used by many threads.
 */
public final class Html {
    /** No text. */
    public static final Html NONE = new Html("", "");

    private final String raw;
    private final String base;
    // Not volatile: a string is safe to hand over, and at worst two threads do the same work.
    private @Nullable String sanitised;

    private Html(String raw, String base) {
        this.raw = raw;
        this.base = base;
    }

    /**
     * HTML that may hold anything.
     *
     * @param base what relative links in it are relative to; empty where it is not known, and then they stay as they are
     */
    public static Html of(String raw, String base) {
        return raw.isBlank() ? NONE : new Html(raw, base);
    }

    /** The text with the tags that an article needs and no others, relative links resolved; empty where there is none. */
    public String sanitised() {
        String done = sanitised;
        if (done == null) {
            done = Markup.sanitised(raw, base);
            sanitised = done;
        }
        return done;
    }

    /** As the feed wrote it: to be compared and never shown. */
    String raw() {
        return raw;
    }

    /** True where a reader would see the same. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Html html && sanitised().equals(html.sanitised());
    }

    @Override
    public int hashCode() {
        return sanitised().hashCode();
    }

    /** What is harmless, for logs too. */
    @Override
    public String toString() {
        return sanitised();
    }
}
