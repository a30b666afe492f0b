package dev.sitrep.source;

import dev.sitrep.text.Span;

import org.jspecify.annotations.Nullable;

/**
 * Words of an article that give its source.
 *
 * @param name who is credited, as the list of outlets has the name, or as the article writes it; empty for {@link Kind#UNNAMED_SOURCE}
 * @param kind how the credit is given
 * @param part where the words stand: {@code span} counts in that string
 * @param span where; 0..0 in {@link Part#FEED}
 * @param text the words, cut out of the article
 * @param by who has it from there, where that is another than the article: CNN in "CNN, citing the Wall Street Journal, reports"
 */
public record Credit(
        String name, Kind kind, Part part, Span span, String text, @Nullable String by) {

    /** How a credit is given. */
    public enum Kind {
        /** "X reported", "according to X". */
        REPORTED,
        /** "citing X", "quoting X", "со ссылкой на X": what the one who reports has it from. */
        CITED,
        /** "told X", "in an interview with X". */
        TOLD,
        /** "KYIV, Dec. 21 (X)", "(X) -". */
        DATELINE,
        /** "Source: X", "Reference(s): x.com". */
        REFERENCE,
        /** "X contributed to this report". */
        CONTRIBUTED,
        /** The feed itself names it. */
        FEED,
        /** A government or other official body: "the Kremlin said in a statement". */
        OFFICIAL,
        /** Somebody without a name: "two people familiar with the matter". */
        UNNAMED_SOURCE
    }

    /** Where in an article words stand. */
    public enum Part {
        TITLE,
        TEXT,
        FEED
    }

    /** Whether an outlet is credited, so that the report may begin there. */
    public boolean namesOutlet() {
        return kind != Kind.OFFICIAL && kind != Kind.UNNAMED_SOURCE;
    }

    /** Whether it stands in this stretch of the article's text. */
    public boolean isIn(Span stretch) {
        return part == Part.TEXT && span.start() >= stretch.start() && span.end() <= stretch.end();
    }
}
