package dev.sitrep.topic;

import dev.sitrep.text.EditDistance;
import dev.sitrep.text.Words;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Values that a field can have, by all that they are called.
 *
 * @param <T> the value
 */
final class ClosedList<T> {
    private static final int LEAST_BEGINNING = 3;

    private final Map<String, T> byName = new HashMap<>();

    /** The value is called so, too, where no other is. */
    void add(String name, T value) {
        byName.putIfAbsent(plain(name), value);
    }

    Optional<T> find(String typed) {
        return Optional.ofNullable(byName.get(plain(typed)));
    }

    /** The name that may have been meant: one letter off where little was typed, two where it was more; or the end is missing. */
    Optional<String> near(String typed) {
        String wanted = plain(typed);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        int allowed = wanted.length() < 4 ? 1 : 2;
        return byName.keySet().stream()
                .filter(name -> isBeginning(wanted, name) || off(wanted, name) <= allowed)
                .min(
                        Comparator.<String>comparingInt(name -> off(wanted, name))
                                .thenComparing(Comparator.naturalOrder()));
    }

    private static boolean isBeginning(String typed, String name) {
        return typed.length() >= LEAST_BEGINNING && name.startsWith(typed);
    }

    private static int off(String typed, String name) {
        return EditDistance.between(typed, name);
    }

    /** {@code under_way}, {@code Under way} and {@code under-way} are one. */
    private static String plain(String name) {
        return Words.lower(name).replace('_', ' ').replace('-', ' ').strip();
    }
}
