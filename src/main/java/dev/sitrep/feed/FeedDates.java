package dev.sitrep.feed;

import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Reads the dates of a feed's elements, and names the first of those that are none or say no zone. */
final class FeedDates {
    /** The form that ROME tries first of thirty: 2 µs instead of 30. */
    private static final DateTimeFormatter FOR_ROME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final List<String> problems;
    private boolean named;
    private boolean zoneless;

    FeedDates(List<String> problems) {
        this.problems = problems;
    }

    /** The first child with one of the names that is a date, in the form that ROME reads; null where none is. */
    @Nullable String first(Element parent, String... names) {
        for (Element child : Fields.all(parent, names)) {
            Instant date = read(child.getTextTrim());
            if (date != null) {
                return FOR_ROME.format(date);
            }
        }
        return null;
    }

    /** The moment, or null where there is no text or it is no date. */
    @Nullable Instant read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        LenientDates.Reading reading = LenientDates.read(text);
        if (reading == null) {
            if (!named) {
                problems.add("not understood as a date: " + Shown.of(text, 60));
            }
            named = true;
            return null;
        }
        if (!reading.zoned() && !zoneless) {
            zoneless = true;
            problems.add("dates without a zone were taken as UTC, such as " + Shown.of(text, 60));
        }
        return reading.instant();
    }
}
