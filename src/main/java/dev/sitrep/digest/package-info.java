/**
 * One edition for one chat over one window.
 *
 * <p><b>Windows.</b> A chat's next window is [where its last ended, now), by the arrival of articles: nothing falls between two, and nothing is in two. What
 * arrives or is understood late counts as having arrived when the latest window ended (StoryUpdate sees to that), and so does what comes while a
 * clock that was set back has not caught up; until it has, no edition is made, unless it was ahead by more than a day: then windows end now. A chat's times are its own clock's: one that daylight saving skips
 * is due when the clock has jumped, one that comes twice the first time ({@link dev.sitrep.chat.Schedule}). After a downtime a chat is due one edition
 * for all of its times that passed, and its heading says so ({@link DueEdition}). The first window of a chat looks back a day, and so does that of
 * one that comes back after longer.
 *
 * <p><b>On demand.</b> {@code digest} shows what is new and moves nothing; {@code digest next} makes the next edition due at once, and the one after it begins
 * where that ends.
 *
 * <p><b>An edition that never arrives</b> (refused, too old, its chat gone or silenced) is taken back: its stories were not told, and the next edition takes
 * its window along, but for what one behind it has told by then. One that still waits when the next is due makes way for it. One of which any part
 * arrived counts as told. A platform that refuses three in a row gets a fresh start: the fourth begins behind them, and the log says what
 * was lost ({@link UndeliveredEditions}).
 *
 * <p><b>What it says.</b> Stories by storyline, the most important first, before all others those that the chat follows; of a story that the chat knows only what is
 * new and can be read alone; corrections of what it was told; how many more there are; what the feeds let it know. The same database gives the
 * same bytes, whichever database it is.
 *
 * <p>Where a chat wants pictures, EditionPicture puts a chart behind the words: StorylinePace decides whether one says more than words,
 * PaceText says what stands in it, and PaceChart draws it. XChart and AWT stay there.
 *
 * <p>Read DigestComposer first.
 */
@NullMarked
package dev.sitrep.digest;

import org.jspecify.annotations.NullMarked;
