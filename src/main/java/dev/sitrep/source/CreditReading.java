package dev.sitrep.source;

import java.util.List;

/**
 * What an article says about where it comes from.
 *
 * @param ownReporting the article shows that its outlet reported itself: "told" it, its own dateline, an official body's own publication
 * @param leadEnd where the lead ends in the text: its first lines
 * @param middle the middle of the text; what is credited behind it is background
 */
record CreditReading(
        Outlet outlet, List<Credit> credits, boolean ownReporting, int leadEnd, int middle) {}
