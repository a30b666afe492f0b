/**
 * The polled sources: what they are, when to look at them, and what they said.
 *
 * <p>ROME stays in here. An {@link dev.sitrep.feed.Entry} is an item as parsed, not yet known to be new.
 *
 * <p>One look at a feed: {@link dev.sitrep.feed.FeedFetcher} asks for it and has {@link dev.sitrep.feed.FeedParser} read it; what came
 * is a {@link dev.sitrep.feed.FeedCheck}. {@link dev.sitrep.feed.CheckSchedule} decides when to look again, and
 * {@link dev.sitrep.feed.FeedStore} keeps it: entries are stored first, validators after them, in one transaction.
 * A feed that moved for good takes its new address when a {@link dev.sitrep.feed.Move} is sure; its former ones stay known.
 * What somebody names as a feed passes {@link dev.sitrep.feed.FeedAddress}; where a page is named, {@link dev.sitrep.feed.FeedFinder}
 * finds its feed. {@link dev.sitrep.feed.Opml} reads and writes lists of them.
 * Parsing goes bytes, text (FeedText), repaired text where it is not clean (CleanXml, XmlRepair), tree (XmlTree), tree in one
 * dialect (RssTree, AtomTree), ROME (RomeReader). What an entry says as HTML stays as it came, within {@link dev.sitrep.feed.Html},
 * which gives it out sanitised and in no other way.
 *
 * <p>How a feed stands at a moment is decided in one place, {@link dev.sitrep.feed.Standing}, from its health and its
 * {@link dev.sitrep.feed.Habit}.
 *
 * <p>What is new of a document is told by {@link dev.sitrep.feed.EntryIdentity} from what {@link dev.sitrep.feed.EntryStore} remembers of the
 * feed; links are compared as {@link dev.sitrep.feed.CanonicalLink} has them, and shown as they were written.
 *
 * <p>Read FeedParser first.
 */
@NullMarked
package dev.sitrep.feed;

import org.jspecify.annotations.NullMarked;
