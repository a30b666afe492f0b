package dev.sitrep.article;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Instant;

/** What was made of an article's page. */
public sealed interface PageOutcome {
    /** Why there is no whole article, as a sentence; empty where there is one. */
    String why();

    /**
     * A page with an article.
     *
     * @param title plain text, without the site's name; empty where the page has none
     * @param published as the page claims
     * @param updated when it was changed after that, as the page claims
     * @param language as the page declares, ISO 639-1
     * @param canonical the page's own idea of its address
     * @param text one line a paragraph, without furniture
     */
    record Page(
            String title,
            @Nullable String byline,
            @Nullable Instant published,
            @Nullable Instant updated,
            @Nullable String language,
            @Nullable String site,
            @Nullable URI canonical,
            String text)
            implements PageOutcome {
        @Override
        public String why() {
            return "";
        }
    }

    /**
     * An article behind a pay wall.
     *
     * @param open what the page shows to everyone; its text may be empty
     */
    record PayWall(Page open) implements PageOutcome {
        @Override
        public String why() {
            return open.text().isEmpty()
                    ? "The page is behind a pay wall."
                    : "The page is behind a pay wall; this is what it shows to everyone.";
        }
    }

    /** Something else was sent in the article's place; nothing of it is the article's. */
    record Barred(Bar bar) implements PageOutcome {
        @Override
        public String why() {
            return bar.why;
        }
    }

    /** A page that could be read and holds no article: a list of links, a video alone. */
    record NoText(String why) implements PageOutcome {}

    /** Not a page at all: empty, or no markup. */
    record Unreadable(String why) implements PageOutcome {}

    /** What stands between a reader and an article, but for money. */
    enum Bar {
        CONSENT("The page asks for consent to cookies before it shows anything."),
        LOGIN("The page asks to log in before it shows anything."),
        BOT_CHECK("The page is a check for robots in the article's place.");

        private final String why;

        Bar(String why) {
            this.why = why;
        }
    }
}
