package dev.sitrep.command;

import java.util.Locale;

/**
 * What a person typed, taken apart: {@code /Story@sitrep_bot 3} is the name "story" and the argument "3".
 *
 * @param name in lower case
 */
record Typed(String name, String argument) {
    /** No command needs more; a chat message may have 40,000 characters. */
    static final int MOST_CHARACTERS = 1000;

    static Typed of(String text) {
        String typed = text.strip();
        String bare = typed.startsWith("/") ? typed.substring(1) : typed;
        int end = 0;
        while (end < bare.length() && !Character.isWhitespace(bare.charAt(end))) {
            end++;
        }
        String word = bare.substring(0, end);
        int bot = word.indexOf('@');
        String name = bot < 0 ? word : word.substring(0, bot);
        return new Typed(name.toLowerCase(Locale.ROOT), bare.substring(end).strip());
    }
}
