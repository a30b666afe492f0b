package dev.sitrep.feed;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/**
 * Tells which entries of a feed's document are new, by what is remembered of the feed. Pure, and linear in document and memory.
 *
 * <p>No single mark can be believed. Feeds change every GUID overnight, give one GUID to all items or number them by their place, link all
 * items to the front page, rewrite titles, touch dates, and repeat an alert word by word a day later. So an entry is matched with what is
 * remembered by the strongest agreement first, and each remembered entry stands for one listed entry only:
 *
 * <ol>
 *   <li>written exactly as before;
 *   <li>identifier and link the same;
 *   <li>one of them, and title or words;
 *   <li>the same words, if the remembered one leaves the list with this document, has the same date, or the words are too many for chance;
 *   <li>identifier or link alone. But where the other of the two differs and the words have little in common it is another item: a feed
 *       that reuses its identifiers, or a page that has another text every day;
 *   <li>the same title and date.
 * </ol>
 *
 * <p>An identifier, or a link, that several entries of one document have is not trusted in that document, nor is a link to the front page. An
 * entry that repeats another of its document (identifier or link and words, or words too many for chance) is that one. The rest is
 * new. All this is within one feed: no feed can take another's items by their identifiers.
 */
public final class EntryIdentity {
    /** Nobody writes so many words twice; a shorter text, such as an air-raid warning, may well come again as news. */
    static final int TOO_MANY_FOR_CHANCE = 40;

    private static final int TELLING_TITLE = 4;

    private final List<EntryMarks> entries;
    private final DocumentTrust trust;
    private final MemoryIndex memory;
    private final @Nullable Remembered[] matches;

    private EntryIdentity(ParsedFeed feed, List<Remembered> remembered) {
        this.entries = feed.entries().stream().map(EntryMarks::new).toList();
        this.trust = new DocumentTrust(entries, feed.link());
        this.memory = new MemoryIndex(remembered);
        this.matches = new @Nullable Remembered[entries.size()];
    }

    /**
     * Recognises a document's entries.
     *
     * @param remembered all that is remembered of this feed
     */
    public static Recognition recognise(long feedId, ParsedFeed feed, List<Remembered> remembered) {
        EntryIdentity identity = new EntryIdentity(feed, remembered);
        identity.match();
        return identity.result(feedId, remembered);
    }

    private void match() {
        pass(entry -> memory.byPrint(entry.print()));
        pass(entry -> byIdOrLink(entry, known -> hasId(entry, known) && hasLink(entry, known)));
        pass(entry -> byIdOrLink(entry, known -> hasTitle(entry, known) || hasWords(entry, known)));
        pass(entry -> memory.byBareKey(EntryKey.of(entry.entry())));
        pass(entry -> memory.byWords(entry.words(), known -> isSameItem(entry, known)));
        pass(entry -> byIdOrLink(entry, known -> !isAnother(entry, known)));
        pass(
                entry ->
                        memory.byTitle(
                                entry.title(),
                                entry.published(),
                                known -> known.isListed() || entry.titleWords() >= TELLING_TITLE));
    }

    /** Each entry that has no match yet may take a remembered one that is not taken. */
    private void pass(Function<EntryMarks, @Nullable Remembered> find) {
        for (int i = 0; i < matches.length; i++) {
            if (matches[i] == null && !trust.isRepeat(i)) {
                Remembered found = find.apply(entries.get(i));
                if (found != null) {
                    memory.take(found);
                    matches[i] = found;
                }
            }
        }
    }

    private @Nullable Remembered byIdOrLink(
            EntryMarks entry, java.util.function.Predicate<Remembered> agrees) {
        return memory.byIdOrLink(trust.guid(entry), trust.link(entry), agrees);
    }

    private boolean hasId(EntryMarks entry, Remembered known) {
        return known.guid() != 0 && trust.guid(entry) == known.guid();
    }

    private boolean hasLink(EntryMarks entry, Remembered known) {
        return known.link() != 0 && trust.link(entry) == known.link();
    }

    private static boolean hasTitle(EntryMarks entry, Remembered known) {
        return known.title() != 0 && entry.title() == known.title();
    }

    private static boolean hasWords(EntryMarks entry, Remembered known) {
        return entry.words() == known.words();
    }

    /** Of one with the same words: one that is still listed has no entry of its own in this document, or it would be taken. */
    private static boolean isSameItem(EntryMarks entry, Remembered known) {
        return known.isListed()
                || (entry.published() != null && entry.published().equals(known.published()))
                || entry.wordCount() >= TOO_MANY_FOR_CHANCE;
    }

    /** Of one with the same identifier or link, neither title nor words the same. */
    private boolean isAnother(EntryMarks entry, Remembered known) {
        boolean otherId = trust.guid(entry) != 0 && known.guid() != 0 && !hasId(entry, known);
        boolean otherLink = trust.link(entry) != 0 && known.link() != 0 && !hasLink(entry, known);
        return (otherId || otherLink) && EntryMarks.areFar(entry.sketch(), known.sketch());
    }

    private Recognition result(long feedId, List<Remembered> remembered) {
        RecognitionBuilder result = new RecognitionBuilder(remembered);
        for (int i = 0; i < matches.length; i++) {
            EntryMarks entry = entries.get(i);
            Remembered known = matches[i];
            if (trust.isRepeat(i)) {
                result.repeats(entry);
            } else if (known != null) {
                result.known(entry, known, trust);
            } else {
                result.unknown(entry, trust);
            }
        }
        return result.build(
                feedId, remembered.stream().filter(known -> !memory.isTaken(known)).toList());
    }
}
