package dev.sitrep.feed;

import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** Reads the dates of a feed's elements, and names the first of those that are none. */
final class FeedDates {
    private final List<String> problems;
    private boolean named;

    FeedDates(List<String> problems) {
        this.problems = problems;
    }

    /** The first child with one of the names that is a date, in the form that ROME reads; null where none is. */
    @Nullable String first(Element parent, String... names) {
        for (Element child : Fields.all(parent, names)) {
            Instant date = read(child.getTextTrim());
            if (date != null) {
                return date.toString();
            }
        }
        return null;
    }

    @Nullable Instant read(@Nullable String text) {
        Instant date = LenientDates.parse(text);
        if (date == null && text != null && !text.isBlank() && !named) {
            named = true;
            String shown = text.strip();
            problems.add(
                    "not understood as a date: "
                            + shown.substring(0, Math.min(60, shown.length())));
        }
        return date;
    }
}
