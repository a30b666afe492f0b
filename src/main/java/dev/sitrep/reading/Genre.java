package dev.sitrep.reading;

import dev.sitrep.article.Article;

/**
 * What kind of piece an article is, where that decides what may be taken from it.
 *
 * <p>Told by title, address and shape of the text, never by what it reports. What is not plainly another kind is a report: a report
 * taken for a round-up loses its facts, a round-up taken for a report is only one more voice.
 */
public enum Genre {
    /** Tells of one event; all that is no other kind. */
    REPORT("report"),
    /** A page that is added to while things go on, and that covers what else happens meanwhile. */
    LIVE("live blog"),
    /** Several events in one piece: the week in review, the morning briefing, what happened overnight. */
    ROUND_UP("round-up"),
    /** Argues: opinion, editorial, column, analysis, letters. */
    OPINION("opinion"),
    /** A report of a line or two. */
    BRIEF("brief");

    private final String words;

    Genre(String words) {
        this.words = words;
    }

    /** As readers call it: "live blog". */
    public String words() {
        return words;
    }

    /** Finds an article's kind: pure, and in time that grows with the length of title and text alone. */
    public static Genre of(Article article) {
        return Genres.of(article);
    }

    /** Whether all of it is about the same event, so that its words describe that event. */
    public boolean isOfOneEvent() {
        return this != LIVE && this != ROUND_UP;
    }

    /** Whether it reports facts in its own right, and argues nothing. */
    public boolean isReporting() {
        return this != OPINION;
    }

    /** Whether it reports one event: only such an article may stand as an origin, set a status, lend its headline and sentences, ring a bell. */
    public boolean tellsTheEvent() {
        return isOfOneEvent() && isReporting();
    }
}
