package dev.sitrep.feed;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Zones by the short names that feeds use. Several of these names mean several zones; here each means the one that news in our
 * languages comes from: CST and EST the American ones (RFC 822, 5), IST India's, BST Britain's.
 */
final class ZoneNames {
    private static final Map<String, ZoneId> NAMES = new HashMap<>();

    static {
        put("+00:00", "GMT", "UTC", "UT", "Z", "WET");
        put("+01:00", "BST", "CET", "MEZ", "WEST", "WAT", "MET");
        put("+02:00", "CEST", "MESZ", "EET", "CAT", "SAST", "MEST");
        put("+03:00", "EEST", "MSK", "МСК", "EAT", "TRT");
        put("+03:30", "IRST");
        put("+04:00", "MSD", "GST", "AZT", "GET");
        put("+04:30", "AFT");
        put("+05:00", "PKT", "UZT");
        put("+05:30", "IST");
        put("+07:00", "ICT", "WIB");
        put("+08:00", "HKT", "SGT", "PHT", "AWST");
        put("+09:00", "JST", "KST");
        put("+09:30", "ACST");
        put("+10:00", "AEST");
        put("+11:00", "AEDT");
        put("+12:00", "NZST");
        put("+13:00", "NZDT");
        put("-02:30", "NDT");
        put("-03:00", "ADT", "BRT", "ART");
        put("-03:30", "NST");
        put("-04:00", "EDT", "AST");
        put("-05:00", "EST", "CDT");
        put("-06:00", "CST", "MDT");
        put("-07:00", "MST", "PDT");
        put("-08:00", "PST", "AKDT");
        put("-09:00", "AKST");
        put("-10:00", "HST");
        // What newsrooms write for "our time", winter or summer.
        NAMES.put("ET", ZoneId.of("America/New_York"));
        NAMES.put("CT", ZoneId.of("America/Chicago"));
        NAMES.put("PT", ZoneId.of("America/Los_Angeles"));
    }

    private ZoneNames() {}

    private static void put(String offset, String... names) {
        for (String name : names) {
            NAMES.put(name, ZoneId.of(offset));
        }
    }

    /** The zone, or null where the word names none. */
    static @Nullable ZoneId zone(String word) {
        ZoneId known = NAMES.get(word.toUpperCase(Locale.ROOT));
        return known != null
                        || word.indexOf('/') < 0
                        || !ZoneId.getAvailableZoneIds().contains(word)
                ? known
                : ZoneId.of(word);
    }
}
