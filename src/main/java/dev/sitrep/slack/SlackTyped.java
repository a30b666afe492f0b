package dev.sitrep.slack;

import org.jspecify.annotations.Nullable;

/**
 * What a person typed, out of Slack's form of it: {@code <@U1>} for people, {@code <#C1|name>} for channels,
 * {@code <https://…|label>} for addresses, and entities for {@code & < >}.
 */
final class SlackTyped {
    private SlackTyped() {}

    /**
     * The text as it was typed, without the bot's own name.
     *
     * @param bot the bot's user id; null where it is not known, and then a name at the start is taken for it
     */
    static String text(@Nullable String typed, @Nullable String bot) {
        if (typed == null) {
            return "";
        }
        StringBuilder plain = new StringBuilder(typed.length());
        int from = 0;
        while (from < typed.length()) {
            int open = typed.indexOf('<', from);
            int close = open < 0 ? -1 : typed.indexOf('>', open);
            if (close < 0) {
                break;
            }
            plain.append(typed, from, open);
            boolean first = plain.toString().isBlank();
            plain.append(meant(typed.substring(open + 1, close), bot, first));
            from = close + 1;
        }
        plain.append(typed.substring(from));
        return unescaped(plain.toString()).strip();
    }

    private static String meant(String reference, @Nullable String bot, boolean first) {
        int bar = reference.indexOf('|');
        String target = bar < 0 ? reference : reference.substring(0, bar);
        String label = bar < 0 ? "" : reference.substring(bar + 1);
        if (target.startsWith("@")) {
            boolean us = bot == null ? first : target.equals("@" + bot);
            return us ? "" : label.isEmpty() ? target : "@" + label;
        }
        if (target.startsWith("#")) {
            return label.isEmpty() ? target : "#" + label;
        }
        if (target.startsWith("!")) {
            return label.isEmpty() ? "@" + target.substring(1) : label;
        }
        return target.startsWith("mailto:") && !label.isEmpty() ? label : target;
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
