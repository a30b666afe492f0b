package dev.sitrep.feed;

import dev.sitrep.feed.Recognition.Listed;
import dev.sitrep.feed.Recognition.What;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Puts together what a document turned out to hold, and what is to be remembered of it. */
final class RecognitionBuilder {
    /** Entries remembered of one feed, twice what the longest feeds list; beyond it those that left first are forgotten. */
    static final int MOST_REMEMBERED = 20_000;

    private final List<Listed> listed = new ArrayList<>();
    private final List<Remembered> kept = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private final Map<Long, String> longTexts = new HashMap<>();

    RecognitionBuilder(List<Remembered> remembered) {
        remembered.forEach(known -> keys.add(known.key()));
    }

    /** An entry that stands in the document already. */
    void repeats(EntryMarks entry) {
        listed.add(new Listed(entry.entry(), EntryKey.of(entry.entry()), What.SAME));
    }

    void known(EntryMarks entry, Remembered known, DocumentTrust trust) {
        boolean asWritten = entry.print() == known.print();
        boolean sameWords = asWritten || entry.words() == known.words();
        listed.add(new Listed(entry.entry(), known.key(), sameWords ? What.SAME : What.CHANGED));
        if (!asWritten || !known.isListed()) {
            kept.add(remembered(entry, known.key(), known, trust));
        }
        if (known.words() != 0) {
            longTexts.putIfAbsent(asWritten ? known.words() : entry.words(), known.key());
        }
    }

    /** New, unless its long text stands in the document already, or stood under another entry that is listed still. */
    void unknown(EntryMarks entry, DocumentTrust trust) {
        String twin = longTexts.get(entry.words());
        if (twin != null && entry.wordCount() >= EntryIdentity.TOO_MANY_FOR_CHANCE) {
            listed.add(new Listed(entry.entry(), twin, What.SAME));
            return;
        }
        String key = freeKey(entry, trust);
        keys.add(key);
        longTexts.put(entry.words(), key);
        listed.add(new Listed(entry.entry(), key, What.NEW));
        kept.add(remembered(entry, key, null, trust));
    }

    /** A feed that reuses its identifiers needs a further mark to name its items by. */
    private String freeKey(EntryMarks entry, DocumentTrust trust) {
        String plain = EntryKey.of(entry.entry(), trust.guid(entry) != 0, trust.link(entry) != 0);
        String key = plain;
        for (long mark = entry.print(); keys.contains(key); mark++) {
            key = plain + "~" + Long.toHexString(mark);
        }
        return key;
    }

    private static Remembered remembered(
            EntryMarks entry, String key, @Nullable Remembered before, DocumentTrust trust) {
        long guid = trust.guid(entry);
        long link = trust.link(entry);
        return new Remembered(
                key,
                guid == 0 && before != null ? before.guid() : guid,
                link == 0 && before != null ? before.link() : link,
                entry.title(),
                entry.words(),
                entry.sketch(),
                entry.print(),
                entry.published(),
                null);
    }

    /**
     * @param missing what is remembered and was not found in the document
     */
    Recognition build(long feedId, List<Remembered> missing) {
        List<String> left =
                missing.stream().filter(Remembered::isListed).map(Remembered::key).toList();
        long room = MOST_REMEMBERED - (keys.size() - (long) missing.size());
        List<String> forgotten =
                missing.stream()
                        .sorted(
                                Comparator.comparing(
                                                (Remembered known) ->
                                                        Objects.requireNonNullElse(
                                                                known.leftAt(), Instant.MAX))
                                        .reversed())
                        .skip(Math.max(0, room))
                        .map(Remembered::key)
                        .toList();
        return new Recognition(feedId, listed, kept, left, forgotten);
    }
}
