package dev.sitrep.command;

import java.util.OptionalInt;

/**
 * Which page of a long answer is asked for: {@code 3 p2} is the second page of what {@code 3} is answered with.
 *
 * @param argument what was typed but for the page
 * @param number from 1; what is typed without a page means the first
 */
record Page(String argument, int number) {
    static Page of(String typed) {
        int start = typed.length();
        while (start > 0 && !Character.isWhitespace(typed.charAt(start - 1))) {
            start--;
        }
        String last = typed.substring(start);
        OptionalInt number =
                last.startsWith("p") || last.startsWith("P")
                        ? TypedNumber.of(last.substring(1))
                        : OptionalInt.empty();
        return number.isPresent()
                ? new Page(typed.substring(0, start).strip(), number.getAsInt())
                : new Page(typed, 1);
    }

    /** How this page of a command's answer is asked for. */
    static String command(String again, int number) {
        return number == 1 ? again : again + " p" + number;
    }
}
