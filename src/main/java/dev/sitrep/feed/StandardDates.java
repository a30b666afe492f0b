package dev.sitrep.feed;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Reads the two forms in which nearly every feed writes its dates, as fast as it goes: {@code Sun, 21 Dec 2025 08:05:04 +0200} (RFC
 * 822 with RFC 1123's years) and {@code 2025-12-21T08:05:04+02:00} (RFC 3339). Whatever differs from them is left to {@link
 * LenientDates}.
 */
final class StandardDates {
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

    private final String text;
    private int at;

    private StandardDates(String text) {
        this.text = text;
    }

    /** The moment, or null where the text is in another form. */
    static @Nullable Instant read(String text) {
        if (text.length() < 20 || text.length() > 35) {
            return null;
        }
        try {
            StandardDates reader = new StandardDates(text);
            return text.charAt(4) == '-' ? reader.iso() : reader.mail();
        } catch (DateTimeException | IndexOutOfBoundsException e) {
            return null;
        }
    }

    private @Nullable Instant iso() {
        int year = digits(4);
        if (!is('-')) {
            return null;
        }
        int month = digits(2);
        if (!is('-')) {
            return null;
        }
        int day = digits(2);
        return is('T') ? moment(year, month, day) : null;
    }

    private @Nullable Instant mail() {
        if (text.charAt(3) == ',') {
            at = 4;
            if (!is(' ')) {
                return null;
            }
        }
        int day = Character.isDigit(text.charAt(at + 1)) ? digits(2) : digits(1);
        if (!is(' ')) {
            return null;
        }
        int month = MONTHS.indexOf(text.substring(at, at + 3));
        at += 3;
        if (month < 0 || month % 3 != 0 || !is(' ')) {
            return null;
        }
        int year = digits(4);
        return is(' ') ? moment(year, month / 3 + 1, day) : null;
    }

    private @Nullable Instant moment(int year, int month, int day) {
        int hour = digits(2);
        if (!is(':')) {
            return null;
        }
        int minute = digits(2);
        if (!is(':')) {
            return null;
        }
        int second = digits(2);
        if (is('.')) {
            while (Character.digit(text.charAt(at), 10) >= 0) {
                at++;
            }
        }
        is(' ');
        ZoneOffset zone = zone();
        return zone == null || year < 0 || day < 0 || hour < 0 || minute < 0 || second < 0
                ? null
                : LocalDateTime.of(year, month, day, hour, minute, second).toInstant(zone);
    }

    private @Nullable ZoneOffset zone() {
        String zone = text.substring(at);
        switch (zone) {
            case "Z", "GMT", "UT", "UTC" -> {
                return ZoneOffset.UTC;
            }
            default -> {}
        }
        char sign = text.charAt(at++);
        if (sign != '+' && sign != '-') {
            return null;
        }
        int hours = digits(2);
        is(':');
        int minutes = digits(2);
        if (hours < 0 || minutes < 0 || at != text.length()) {
            return null;
        }
        int seconds = (hours * 60 + minutes) * 60;
        return ZoneOffset.ofTotalSeconds(sign == '-' ? -seconds : seconds);
    }

    /** So many digits of ASCII as a number, or less than 0 where others stand there. */
    private int digits(int count) {
        int number = 0;
        for (int end = at + count; at < end; at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return Integer.MIN_VALUE;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private boolean is(char wanted) {
        boolean there = at < text.length() && text.charAt(at) == wanted;
        at += there ? 1 : 0;
        return there;
    }
}
