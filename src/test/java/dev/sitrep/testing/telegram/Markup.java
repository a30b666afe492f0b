package dev.sitrep.testing.telegram;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Telegram's HTML mode, byte for byte as the server reads it, with its own words for what it can't (td, parse_html). A
 * zero byte ends the text, as it does there.
 */
final class Markup {
    private static final Set<String> TAGS =
            Set.of(
                    "a",
                    "b",
                    "strong",
                    "i",
                    "em",
                    "s",
                    "strike",
                    "del",
                    "u",
                    "ins",
                    "tg-spoiler",
                    "tg-emoji",
                    "span",
                    "pre",
                    "code",
                    "blockquote");
    private static final Set<String> SCHEMES = Set.of("http", "https", "tg", "ton", "tonsite");

    private record Open(String tag, String argument, int offset) {}

    private final byte[] bytes;
    private final StringBuilder seen = new StringBuilder();
    private final List<Formatted.Entity> entities = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private int at;

    private Markup(String html) {
        byte[] utf8 = html.getBytes(StandardCharsets.UTF_8);
        this.bytes = Arrays.copyOf(utf8, utf8.length + 1);
    }

    static Formatted parse(String html) {
        return new Markup(html).parsed();
    }

    private Formatted parsed() {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        while (at < bytes.length - 1) {
            byte c = bytes[at];
            if (c != '&' && c != '<') {
                raw.write(c);
                at++;
                continue;
            }
            seen.append(raw.toString(StandardCharsets.UTF_8));
            raw.reset();
            if (c == '&') {
                entityOrAmpersand();
            } else if (bytes[at + 1] == '/') {
                endTag();
            } else {
                startTag();
            }
        }
        seen.append(raw.toString(StandardCharsets.UTF_8));
        if (!open.isEmpty()) {
            throw refused(
                    "Can't find end tag corresponding to start tag \""
                            + open.getFirst().tag()
                            + '"');
        }
        String text = seen.toString();
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw refused(
                    "Text contains invalid Unicode characters after decoding HTML entities, check"
                            + " for unmatched surrogate code units");
        }
        return new Formatted(text, entities);
    }

    private void entityOrAmpersand() {
        int code = decoded();
        if (code == 0) {
            seen.append('&');
            at++;
        } else {
            seen.appendCodePoint(code);
        }
    }

    /** The character that a reference at this place means, with the place moved past it; 0 where it is none. */
    private int decoded() {
        int end = at + 1;
        int code = 0;
        if (bytes[end] == '#') {
            end++;
            int radix = 10;
            if (bytes[end] == 'x') {
                radix = 16;
                end++;
            }
            for (int digit = digit(end, radix); digit >= 0; digit = digit(end, radix)) {
                code = code * radix + digit;
                end++;
                if (end - at >= 10) {
                    return 0;
                }
            }
            if (code == 0 || code >= 0x10ffff) {
                return 0;
            }
        } else {
            while (isLetter(bytes[end])) {
                end++;
            }
            code =
                    switch (text(at + 1, end)) {
                        case "lt" -> '<';
                        case "gt" -> '>';
                        case "amp" -> '&';
                        case "quot" -> '"';
                        default -> 0;
                    };
            if (code == 0) {
                return 0;
            }
        }
        at = bytes[end] == ';' ? end + 1 : end;
        return code;
    }

    private int digit(int place, int radix) {
        byte c = bytes[place];
        return c < 0 ? -1 : Character.digit(c, radix);
    }

    private void startTag() {
        int begin = at++;
        at = skipName();
        if (bytes[at] == 0) {
            throw refused("Unclosed start tag at byte offset " + begin);
        }
        String tag = text(begin + 1, at).toLowerCase(Locale.ROOT);
        if (!TAGS.contains(tag)) {
            throw refused("Unsupported start tag \"" + tag + "\" at byte offset " + begin);
        }
        String argument = "";
        while (bytes[at] != '>') {
            @Nullable String found = attribute(tag, begin);
            argument = found == null ? argument : found;
        }
        at++;
        if (tag.equals("span") && !argument.equals("spoiler")) {
            throw refused("Tag \"span\" must have class \"tg-spoiler\" at byte offset " + begin);
        }
        open.push(new Open(tag, argument, seen.length()));
    }

    /** Reads one attribute; its value where the tag has use for it, else null. */
    private @Nullable String attribute(String tag, int begin) {
        skipSpace();
        if (bytes[at] == '>') {
            return null;
        }
        int start = at;
        while (!isSpace(bytes[at]) && "=>/\"'\0".indexOf(bytes[at]) < 0) {
            at++;
        }
        String name = text(start, at);
        if (name.isEmpty()) {
            throw refused(
                    "Empty attribute name in the tag \"" + tag + "\" at byte offset " + begin);
        }
        skipSpace();
        if (bytes[at] == 0) {
            throw refused("Unclosed start tag \"" + tag + "\" at byte offset " + begin);
        }
        if (bytes[at] != '=') {
            return tag.equals("blockquote") && name.equals("expandable") ? "expandable" : null;
        }
        at++;
        skipSpace();
        if (bytes[at] == 0) {
            throw refused("Unclosed start tag \"" + tag + "\" at byte offset " + begin);
        }
        String value = bytes[at] == '"' || bytes[at] == '\'' ? quoted() : token();
        if (bytes[at] == 0) {
            throw refused("Unclosed start tag at byte offset " + begin);
        }
        return switch (tag + " " + name) {
            case "a href", "tg-emoji emoji-id" -> value;
            case "span class" -> value.startsWith("tg-") ? value.substring(3) : null;
            case "code class" -> value.startsWith("language-") ? value.substring(9) : null;
            default -> null;
        };
    }

    private String token() {
        int start = at;
        while (isLetter(bytes[at]) || digit(at, 10) >= 0 || bytes[at] == '.' || bytes[at] == '-') {
            at++;
        }
        if (!isSpace(bytes[at]) && bytes[at] != '>') {
            throw refused("Unexpected end of name token at byte offset " + start);
        }
        return text(start, at).toLowerCase(Locale.ROOT);
    }

    private String quoted() {
        byte quote = bytes[at++];
        StringBuilder value = new StringBuilder();
        int start = at;
        while (bytes[at] != quote && bytes[at] != 0) {
            int before = at;
            int code = bytes[at] == '&' ? decoded() : 0;
            if (code == 0) {
                at++;
                continue;
            }
            value.append(text(start, before)).appendCodePoint(code);
            start = at;
        }
        value.append(text(start, at));
        if (bytes[at] == quote) {
            at++;
        }
        return value.toString();
    }

    private void endTag() {
        int begin = at++;
        if (open.isEmpty()) {
            throw refused("Unexpected end tag at byte offset " + begin);
        }
        at++;
        int start = at;
        at = skipName();
        String name = text(start, at).toLowerCase(Locale.ROOT);
        skipSpace();
        if (bytes[at] != '>') {
            throw refused("Unclosed end tag at byte offset " + begin);
        }
        at++;
        Open opened = open.pop();
        if (!name.isEmpty() && !name.equals(opened.tag())) {
            throw refused(
                    "Unmatched end tag at byte offset %d, expected \"</%s>\", found \"</%s>\""
                            .formatted(begin, opened.tag(), name));
        }
        int length = seen.length() - opened.offset();
        if (length > 0) {
            add(opened, length);
        }
    }

    private void add(Open opened, int length) {
        String type =
                switch (opened.tag()) {
                    case "b", "strong" -> "bold";
                    case "i", "em" -> "italic";
                    case "s", "strike", "del" -> "strikethrough";
                    case "u", "ins" -> "underline";
                    case "span", "tg-spoiler" -> "spoiler";
                    case "tg-emoji" -> "custom_emoji";
                    case "a" -> "text_link";
                    default -> opened.tag();
                };
        if (type.equals("custom_emoji") && !opened.argument().matches("[1-9][0-9]{0,18}")) {
            throw refused("Invalid custom emoji identifier specified");
        }
        String words = seen.substring(opened.offset());
        String address = opened.argument().isEmpty() ? words : opened.argument();
        if (!type.equals("text_link")) {
            entities.add(new Formatted.Entity(type, opened.offset(), length, null));
        } else if (isLink(address)) {
            entities.add(new Formatted.Entity(type, opened.offset(), length, address));
        }
    }

    /** An address that is none leaves the words without a link. */
    private static boolean isLink(String address) {
        int colon = address.indexOf("://");
        if (colon < 0) {
            return address.matches("[^\\s/]+\\.[^\\s/.]+(/\\S*)?");
        }
        String rest = address.substring(colon + 3);
        return SCHEMES.contains(address.substring(0, colon).toLowerCase(Locale.ROOT))
                && !rest.isEmpty()
                && rest.charAt(0) != '/'
                && rest.chars().noneMatch(c -> c <= ' ');
    }

    private int skipName() {
        int end = at;
        while (bytes[end] != 0 && !isSpace(bytes[end]) && bytes[end] != '>') {
            end++;
        }
        return end;
    }

    private void skipSpace() {
        while (bytes[at] != 0 && isSpace(bytes[at])) {
            at++;
        }
    }

    private String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    private static boolean isLetter(byte c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isSpace(byte c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == 0 || c == 0x0B;
    }

    private static Refusal refused(String why) {
        return Refusal.badRequest("can't parse entities: " + why);
    }
}
