package dev.sitrep.difference;

import dev.sitrep.text.WordList;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The weekdays on which a sentence says that something happened; a weekday on which it was only said or published is none. */
final class Weekdays {
    private static final List<String> DAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final Set<String> SAID =
            WordList.of(
                    "said says told announced reported added confirmed tweeted wrote stated statement according published warned acknowledged");
    private static final int REACH = 3;

    private Weekdays() {}

    /** Whether a word in lower case is a weekday. */
    static boolean isOne(String word) {
        return DAYS.contains(word);
    }

    static Set<String> of(SentenceWords words) {
        Set<String> days = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            if (DAYS.contains(words.word(i)) && !isOfSaying(words, i)) {
                days.add(words.word(i));
            }
        }
        return days;
    }

    /** Whether two sentences name days that can't be one, taking each for a day wider: the zone that a text counts in is not known. */
    static boolean areApart(Set<String> some, Set<String> others) {
        for (String one : some) {
            for (String other : others) {
                int between = Math.abs(DAYS.indexOf(one) - DAYS.indexOf(other));
                if (Math.min(between, DAYS.size() - between) < 2) {
                    return false;
                }
            }
        }
        return !some.isEmpty() && !others.isEmpty();
    }

    /** "said on Tuesday", "on Tuesday told reporters". */
    private static boolean isOfSaying(SentenceWords words, int day) {
        for (int i = day - 1; i >= Math.max(0, day - REACH); i--) {
            if (SAID.contains(words.word(i))) {
                return true;
            }
            if (words.gap(i).contains(",")) {
                break;
            }
        }
        return day + 1 < words.size()
                && !words.gap(day).contains(",")
                && SAID.contains(words.word(day + 1));
    }
}
