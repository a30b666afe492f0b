package dev.sitrep.command;

import java.util.OptionalInt;

/** Whole numbers as people type them: in the digits of any script, since an Arabic keyboard has its own. */
final class TypedNumber {
    /** Longer ones number nothing here. */
    private static final int MOST_DIGITS = 9;

    private TypedNumber() {}

    /** Empty for all but one to nine digits. */
    static OptionalInt of(String typed) {
        if (typed.isEmpty() || typed.length() > MOST_DIGITS) {
            return OptionalInt.empty();
        }
        int number = 0;
        for (int i = 0; i < typed.length(); i++) {
            int digit = Character.digit(typed.charAt(i), 10);
            if (digit < 0) {
                return OptionalInt.empty();
            }
            number = number * 10 + digit;
        }
        return OptionalInt.of(number);
    }
}
