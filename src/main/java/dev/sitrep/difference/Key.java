package dev.sitrep.difference;

import dev.sitrep.reading.Figure;
import dev.sitrep.text.WordList;

import java.util.Locale;
import java.util.Set;

/** What a figure counts, in one word for all ways to say it: only figures of one key can differ. */
final class Key {
    /** Words for people that count all of them. */
    private static final Set<String> ANYBODY =
            WordList.of(
                    "people person persons civilian civilians resident residents others victims individuals men casualties protesters protestors demonstrators rioters activists suspects"
                            + " людей людини осіб особи цивільних цивільні мешканців жителів человек человека людей гражданских жителей");

    private Key() {}

    /** @param ballot whether it stands against another number: "52-47" is how all voted, "60 votes" what a motion needs */
    static String of(Figure figure, boolean ballot) {
        String unit = figure.unit().toLowerCase(Locale.ROOT);
        if (figure.isOfPeople()) {
            boolean all = unit.isEmpty() || ANYBODY.contains(unit) || unit.equals("мирных жителей");
            return figure.what() + " " + (all ? "people" : unit);
        }
        boolean money = unit.length() == 3 && !figure.unit().equals(unit);
        String what = ballot ? figure.what() + " of all" : figure.what();
        return money || unit.equals("%") ? what + " " + unit : what;
    }
}
