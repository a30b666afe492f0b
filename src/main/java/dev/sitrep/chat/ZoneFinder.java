package dev.sitrep.chat;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;

import dev.sitrep.speech.Language;
import dev.sitrep.text.EditDistance;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds the time zone that a person means: by its IANA name, by the city it is named after, in the chat's language too (CLDR's
 * exemplar cities), or by another large city (chat/cities.properties).
 */
public final class ZoneFinder {
    private static final int MOST_SUGGESTED = 3;

    /** Zones of the IANA database that stand for an offset and its abbreviation, not for a place. */
    private static final Set<String> ABBREVIATIONS =
            Set.of(
                    "EST", "MST", "HST", "CET", "EET", "MET", "WET", "EST5EDT", "CST6CDT",
                    "MST7MDT", "PST8PDT");

    /** Suggested for an offset, the first that have it. */
    private static final List<String> WELL_KNOWN =
            List.of(
                    "Europe/London",
                    "Europe/Lisbon",
                    "Europe/Berlin",
                    "Europe/Paris",
                    "Europe/Warsaw",
                    "Europe/Kyiv",
                    "Europe/Athens",
                    "Asia/Jerusalem",
                    "Africa/Cairo",
                    "Africa/Lagos",
                    "Africa/Johannesburg",
                    "Europe/Istanbul",
                    "Europe/Moscow",
                    "Asia/Riyadh",
                    "Asia/Dubai",
                    "Asia/Tbilisi");

    /** What came of looking for a zone. */
    public sealed interface Answer {
        record Found(ZoneId zone) implements Answer {}

        /** A fixed offset, which would be wrong half of the year in most places; zones that have it now, at least one. */
        record Offset(List<ZoneId> instead) implements Answer {}

        /** Nothing has that name; what has one like it. */
        record Unknown(List<ZoneId> near) implements Answer {}
    }

    private final Map<String, ZoneId> english = new TreeMap<>();
    private final Map<Language, Map<String, ZoneId>> others = new EnumMap<>(Language.class);

    public ZoneFinder() {
        for (String id : ZoneId.getAvailableZoneIds()) {
            boolean place = id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("System");
            if (place || (!id.contains("/") && id.length() > 3 && !isOffset(id))) {
                english.putIfAbsent(bare(id.substring(id.lastIndexOf('/') + 1)), iana(id));
                english.put(bare(id), iana(id));
            }
        }
        english.putAll(exemplars(Language.ENGLISH));
        cities().forEach((city, zone) -> english.put(bare(city), ZoneId.of(zone)));
        Stream.of("UTC", "GMT", "Etc/UTC").forEach(id -> english.put(bare(id), ZoneId.of("UTC")));
    }

    /**
     * @param language of the chat: cities are known by their names in it and in English
     * @param now for which zones have an offset
     */
    public Answer find(String typed, Language language, Instant now) {
        String name = bare(typed);
        Map<String, ZoneId> own = names(language);
        ZoneId found = english.getOrDefault(name, own.get(name));
        if (found != null) {
            return new Answer.Found(found);
        }
        Optional<ZoneOffset> offset = offset(name, now);
        return offset.isPresent()
                ? new Answer.Offset(with(offset.get(), now))
                : new Answer.Unknown(near(name, own));
    }

    private synchronized Map<String, ZoneId> names(Language language) {
        return language == Language.ENGLISH
                ? english
                : others.computeIfAbsent(language, ZoneFinder::exemplars);
    }

    private List<ZoneId> near(String name, Map<String, ZoneId> own) {
        int allowed = name.length() < 5 ? 1 : 2;
        return Stream.concat(english.entrySet().stream(), own.entrySet().stream())
                .filter(e -> distance(name, e.getKey()) <= allowed)
                .sorted(Comparator.comparingInt(e -> distance(name, e.getKey())))
                .map(Map.Entry::getValue)
                .distinct()
                .limit(MOST_SUGGESTED)
                .toList();
    }

    /** Who typed the begin of a name is as near as who missed a letter. */
    private static int distance(String typed, String name) {
        int apart = EditDistance.between(typed, name);
        return typed.length() >= 4 && name.startsWith(typed) ? Math.min(apart, 1) : apart;
    }

    private static List<ZoneId> with(ZoneOffset offset, Instant now) {
        List<ZoneId> known =
                WELL_KNOWN.stream()
                        .map(ZoneId::of)
                        .filter(zone -> zone.getRules().getOffset(now).equals(offset))
                        .toList();
        Stream<ZoneId> all =
                ZoneId.getAvailableZoneIds().stream()
                        .filter(id -> id.matches("(Africa|America|Asia|Australia|Pacific)/[^/]+"))
                        .sorted()
                        .map(ZoneFinder::iana)
                        .filter(zone -> zone.getRules().getOffset(now).equals(offset));
        return Stream.concat(known.stream(), all).distinct().limit(MOST_SUGGESTED).toList();
    }

    private static boolean isOffset(String id) {
        return ABBREVIATIONS.contains(id) || id.startsWith("GMT") || id.startsWith("UTC");
    }

    /** "utc+2", "gmt -3", "+05:30", "cet": the offset that is meant. */
    private static Optional<ZoneOffset> offset(String name, Instant now) {
        String upper = name.toUpperCase(Locale.ROOT);
        if (ABBREVIATIONS.contains(upper)) {
            return Optional.of(ZoneId.of(upper, ZoneId.SHORT_IDS).getRules().getOffset(now));
        }
        boolean named = upper.startsWith("UTC") || upper.startsWith("GMT");
        String rest = (named ? upper.substring(3) : upper).replace('−', '-').replace(" ", "");
        if (rest.isEmpty() || "+-".indexOf(rest.charAt(0)) < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZoneOffset.of(rest)).filter(o -> !with(o, now).isEmpty());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Map<String, ZoneId> exemplars(Language language) {
        TimeZoneNames names = TimeZoneNames.getInstance(new ULocale(language.code()));
        Map<String, ZoneId> zones = new TreeMap<>();
        for (String id :
                TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL, null, null)) {
            String city = names.getExemplarLocationName(id);
            if (city != null && ZoneId.getAvailableZoneIds().contains(id)) {
                zones.putIfAbsent(bare(city), iana(id));
            }
        }
        return zones;
    }

    private static Map<String, String> cities() {
        Properties lines = new Properties();
        try (InputStream in = ZoneFinder.class.getResourceAsStream("/chat/cities.properties")) {
            lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> cities = new TreeMap<>();
        lines.stringPropertyNames().forEach(city -> cities.put(city, lines.getProperty(city)));
        return cities;
    }

    /** The name that the IANA database has for it today: Europe/Kyiv for Europe/Kiev, Asia/Tokyo for Japan. */
    private static ZoneId iana(String id) {
        String today = TimeZone.getIanaID(id);
        return ZoneId.of(
                today != null && ZoneId.getAvailableZoneIds().contains(today) ? today : id);
    }

    /** Without what people leave out or write otherwise: case, accents, underscores, hyphens. */
    private static String bare(String name) {
        String plain = Normalizer.normalize(name.strip(), Normalizer.Form.NFD);
        StringBuilder bare = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean hyphen =
                    c == '-' && i + 1 < plain.length() && Character.isLetter(plain.charAt(i + 1));
            if (hyphen || c == '_' || Character.isWhitespace(c)) {
                bare.append(bare.isEmpty() || bare.charAt(bare.length() - 1) == ' ' ? "" : " ");
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                bare.append(Character.toLowerCase(c));
            }
        }
        return bare.toString();
    }
}
