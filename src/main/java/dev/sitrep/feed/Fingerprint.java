package dev.sitrep.feed;

import com.dynatrace.hash4j.hashing.HashStream128;
import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hasher128;
import com.dynatrace.hash4j.hashing.Hashing;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * A hash of all that a feed wrote of an entry, its texts as they came.
 *
 * <p>XXH3 of 128 bits: no feed meets two equal ones by chance. Whoever makes two on purpose only hides his own correction from
 * his own readers.
 */
final class Fingerprint {
    private static final Hasher128 HASHER = Hashing.xxh3_128();

    private Fingerprint() {}

    /** Thirty-two hexadecimal digits. */
    static String of(Entry entry) {
        HashStream128 hash = HASHER.hashStream();
        put(hash, entry.id());
        put(hash, entry.title());
        put(hash, entry.link());
        put(hash, entry.summaryHtml().raw());
        put(hash, entry.contentHtml().raw());
        put(hash, entry.published());
        put(hash, entry.updated());
        put(hash, entry.authors());
        put(hash, entry.categories());
        hash.putInt(entry.enclosures().size());
        for (Entry.Enclosure enclosure : entry.enclosures()) {
            put(hash, enclosure.url());
            put(hash, enclosure.type());
            hash.putLong(enclosure.length() == null ? -1 : enclosure.length());
        }
        put(hash, entry.source());
        HashValue128 value = hash.get();
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(value.getMostSignificantBits())
                + hex.toHexDigits(value.getLeastSignificantBits());
    }

    private static void put(HashStream128 hash, List<String> texts) {
        hash.putInt(texts.size());
        texts.forEach(text -> put(hash, text));
    }

    /** A string is hashed with its length, so that no two fields run into each other. */
    private static void put(HashStream128 hash, @Nullable String text) {
        hash.putBoolean(text != null);
        hash.putString(text == null ? "" : text);
    }

    private static void put(HashStream128 hash, @Nullable Instant time) {
        hash.putBoolean(time != null);
        hash.putLong(time == null ? 0 : time.toEpochMilli());
    }
}
