package dev.sitrep.feed;

import org.jspecify.annotations.Nullable;

/**
 * Sees in one pass whether XML text has anything in it that {@link XmlRepair} mends. A sound feed has nothing, and its
 * text need not be written anew.
 *
 * <p>It may say of sound text that it is not clean, never the other way round.
 */
final class CleanXml {
    private static final int LONGEST_REFERENCE = 9; // #1114111; after its ampersand

    private final String text;
    private int at;

    private CleanXml(String text, int at) {
        this.text = text;
        this.at = at;
    }

    /** The text without its XML declaration, where there is nothing to repair; null where there may be. */
    static @Nullable String of(String text) {
        int start = 0;
        if (text.startsWith("<?xml") && text.length() > 5 && isSpace(text.charAt(5))) {
            start =
                    text.indexOf("?>")
                            + 2; // One where there is no end, and then the text is unclean.
        }
        return new CleanXml(text, start).isClean() ? text.substring(start) : null;
    }

    private boolean isClean() {
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        if (at == text.length() || text.charAt(at) != '<') {
            return false;
        }
        boolean clean = true;
        while (clean && at < text.length()) {
            char c = text.charAt(at++);
            if (c == '<') {
                clean = markup();
            } else if (c == '&') {
                clean = reference();
            } else {
                clean = character(c);
            }
        }
        return clean;
    }

    /** A tag, an end tag, or CDATA; comments, instructions and declarations are taken out by the repair. */
    private boolean markup() {
        char next = at < text.length() ? text.charAt(at) : ' ';
        if (next == '?') {
            return false;
        }
        return next != '!' || cdata();
    }

    private boolean cdata() {
        int end = text.startsWith("![CDATA[", at) ? text.indexOf("]]>", at) : -1;
        for (; at < end; ) {
            if (!character(text.charAt(at++))) {
                return false;
            }
        }
        at += 3;
        return end >= 0;
    }

    private boolean character(char c) {
        if (c >= ' ' && c < '\uD800') {
            return true;
        }
        if (Character.isHighSurrogate(c)) {
            return at < text.length() && Character.isLowSurrogate(text.charAt(at++));
        }
        return isSpace(c) || (c >= '\uE000' && c < '\uFFFE');
    }

    /** One of XML's own five, or the number of a character that means what it says. */
    private boolean reference() {
        int end = text.indexOf(';', at, Math.min(text.length(), at + LONGEST_REFERENCE));
        if (end < 0) {
            return false;
        }
        String name = text.substring(at, end);
        at = end + 1;
        return switch (name) {
            case "amp", "lt", "gt", "quot", "apos" -> true;
            default -> name.startsWith("#") && isPlain(name.substring(1));
        };
    }

    private static boolean isPlain(String number) {
        int radix = number.startsWith("x") ? 16 : 10;
        int code = number.length() == (radix == 16 ? 1 : 0) ? -1 : 0;
        for (int i = radix == 16 ? 1 : 0; i < number.length() && code >= 0; i++) {
            char c = number.charAt(i);
            int digit = c < 0x80 ? Character.digit(c, radix) : -1;
            code = digit < 0 ? -1 : code * radix + digit; // At most eight digits: no overflow.
        }
        return (code >= 0x20 && code < 0x80)
                || (code >= 0xA0 && code < 0xD800)
                || (code >= 0xE000 && code < 0xFFFE)
                || (code >= 0x10000 && code <= 0x10FFFF);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }
}
