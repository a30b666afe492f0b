package dev.sitrep.source;

import dev.sitrep.article.Article;

import java.util.List;

/**
 * Finds the words of an article that give its source: in its title, its text, and what the feed says. English, Ukrainian and Russian; credits to outlets in
 * German, French, Spanish and Polish too.
 *
 * <p>A name alone is no credit: it takes a cue beside it ("told", "citing", "reported", "за даними"). A credit to the article's own outlet is
 * its own reporting and isn't listed. Photo credits and captions are passed over. The time is linear in the length of the text.
 */
public final class Credits {
    static final int LONGEST_TEXT = 100_000;

    private final Outlets outlets;

    public Credits(Outlets outlets) {
        this.outlets = outlets;
    }

    /** The credits of an article: of its title, of what the feed says, then of the text in order. */
    public List<Credit> in(Article article) {
        return read(article).credits();
    }

    /** The credits that stand in a sentence or another piece of text; none of them is known to be its outlet's own. */
    public List<Credit> inText(String text, String language) {
        return readText(text, language).credits();
    }

    CreditReading readText(String text, String language) {
        return CreditReader.ofText(outlets, text, language).read();
    }

    CreditReading read(Article article) {
        return CreditReader.of(outlets, article).read();
    }
}
