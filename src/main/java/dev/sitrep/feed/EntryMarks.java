package dev.sitrep.feed;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;

import dev.sitrep.text.HtmlText;
import dev.sitrep.text.Words;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** The marks by which one listed entry may be known again, as numbers. Its words are read only when they are asked for. */
final class EntryMarks {
    /** Sketches of texts that share half of their words differ in 21 of 64 places, of unrelated ones in 32, seldom in fewer than 24. */
    private static final int FAR = 23;

    private static final int SKETCHED_WORDS = 150;
    private static final int TITLE_WEIGHT = 3;
    private static final int SHORTEST_WORD = 4;

    private static final Hasher64 HASHER = Hashing.xxh3_64();

    private final Entry entry;
    private final long guid;
    private final long link;
    private final long title;
    private final long print;
    private final int titleWords;
    private final boolean frontPage;
    private @Nullable List<String> text;
    private long words;

    EntryMarks(Entry entry) {
        String id = entry.id();
        String address = entry.link();
        String canonical = address == null ? "" : CanonicalLink.of(address);
        List<String> inTitle = Words.of(entry.title());
        this.entry = entry;
        this.guid = id == null || id.isBlank() ? 0 : hash(id.strip());
        this.link = canonical.isEmpty() ? 0 : hash(canonical);
        this.title = inTitle.isEmpty() ? 0 : hash(String.join(" ", inTitle));
        this.titleWords = inTitle.size();
        this.frontPage = CanonicalLink.isFrontPage(canonical);
        this.print = orOne(Long.parseUnsignedLong(entry.fingerprint(), 0, 16, 16));
    }

    Entry entry() {
        return entry;
    }

    long guid() {
        return guid;
    }

    long link() {
        return link;
    }

    boolean linksToFrontPage() {
        return link != 0 && frontPage;
    }

    long title() {
        return title;
    }

    int titleWords() {
        return titleWords;
    }

    long print() {
        return print;
    }

    @Nullable Instant published() {
        return entry.published() != null ? entry.published() : entry.updated();
    }

    /** Title and text. */
    private List<String> text() {
        List<String> known = text;
        if (known == null) {
            known =
                    Words.of(
                            entry.title()
                                    + "\n"
                                    + HtmlText.plain(entry.summary() + "\n" + entry.content()));
            text = known;
        }
        return known;
    }

    int wordCount() {
        return text().size();
    }

    /** The same for the same words, whatever the markup. Databases hold it, so it may not change. */
    long words() {
        if (words == 0) {
            String hex = Validators.hash(String.join(" ", text()));
            words = orOne(Long.parseUnsignedLong(hex.substring(0, 16), 16));
        }
        return words;
    }

    /** A SimHash (Charikar, STOC 2002) of the longer words, the title's counted threefold. */
    long sketch() {
        int[] sums = new int[Long.SIZE];
        List<String> all = text();
        for (int i = 0; i < Math.min(all.size(), SKETCHED_WORDS); i++) {
            if (all.get(i).length() >= SHORTEST_WORD) {
                add(hash(all.get(i)), i < titleWords ? TITLE_WEIGHT : 1, sums);
            }
        }
        long sketch = 0;
        for (int bit = 0; bit < Long.SIZE; bit++) {
            sketch |= sums[bit] > 0 ? 1L << bit : 0;
        }
        return orOne(sketch);
    }

    private static void add(long hash, int weight, int[] sums) {
        for (int bit = 0; bit < Long.SIZE; bit++) {
            sums[bit] += (hash >>> bit & 1) == 1 ? weight : -weight;
        }
    }

    static boolean areFar(long sketch, long other) {
        return sketch != 0 && other != 0 && Long.bitCount(sketch ^ other) >= FAR;
    }

    /** Never 0. A feed that crafts two strings of one hash harms its own items alone. */
    static long hash(String text) {
        return orOne(HASHER.hashCharsToLong(text));
    }

    private static long orOne(long mark) {
        return mark == 0 ? 1 : mark;
    }
}
