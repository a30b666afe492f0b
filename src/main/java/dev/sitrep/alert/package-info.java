/**
 * The decision to tell a chat now: of a story, of a feed that died or came back, and of the bot's own troubles.
 *
 * <p>A chat has one live message of a story: its first alert. As the story grows, that is edited in place, silently and minutes apart, for a
 * day. Only what {@link dev.sitrep.alert.AlertPolicy} names sounds again: a short message under the live one, which is edited along with it.
 *
 * <p>What sounded counts as told: who was woken has read the message and what it was put under. What an edit alone has shown does not: nobody was
 * called to read it, and a digest that left it out would hide the day's news from all who don't scroll up. So a digest may have as new what stands in
 * a live message already; the other way round it would be lost.
 * An alert that never arrived has told nothing ({@link dev.sitrep.alert.AlertStoryStore}).
 *
 * <p>What takes back what was told (a status of denied or cancelled, a grave correction) goes to every chat that was told, whatever it follows by
 * now. But who muted a story asked for silence about it and gets that: a denial of what one wants to hear no more of is no reason to wake anybody.
 *
 * <p>In quiet hours and cooldowns ({@link dev.sitrep.alert.Rest}) nothing is written; that the story waits is kept, and when the wait ends it is
 * decided anew what there is to tell, in one message ({@link dev.sitrep.alert.GatheredText}). That is no story's live message: the next alert of one
 * of them begins it.
 *
 * <p>Read AlertPolicy first, then AlertText, Burst, FeedAlarm, TroubleBook.
 */
@NullMarked
package dev.sitrep.alert;

import org.jspecify.annotations.NullMarked;
