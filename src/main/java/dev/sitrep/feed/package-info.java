/**
 * The polled sources: what they are, when to look at them, and what they said.
 *
 * <p>ROME stays in here. An {@link dev.sitrep.feed.Entry} is an item as parsed, not yet known to be new.
 *
 * <p>One look at a feed: {@link dev.sitrep.feed.FeedFetcher} asks for it and has {@link dev.sitrep.feed.FeedParser} read it; what came
 * is a {@link dev.sitrep.feed.FeedCheck}. {@link dev.sitrep.feed.CheckSchedule} decides when to look again, and
 * {@link dev.sitrep.feed.FeedStore} keeps it: entries are stored first, validators after them, in one transaction.
 * Parsing goes bytes, text (FeedText), repaired text (XmlRepair), tree (XmlTree), tree in one dialect (RssTree, AtomTree), ROME.
 *
 * <p>Read FeedParser first.
 */
@NullMarked
package dev.sitrep.feed;

import org.jspecify.annotations.NullMarked;
