package dev.sitrep.feed;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * Turns a feed's bytes into text.
 *
 * <p>The encoding is, in this order: the byte order mark's, the Content-Type's, the XML declaration's (RFC 7303, 3), the one
 * that the first bytes show (XML 1.0, appendix F), UTF-8. The first one in which every byte makes sense is taken; where none
 * does, the first in which nearly every one does; then the one that the bytes look like. UTF-8 goes before a declared encoding
 * in which all bytes make sense, since text that is not UTF-8 hardly ever looks like it (RFC 3629, 1). A Latin-1 that uses the
 * control characters is Windows-1252, as in browsers.
 */
final class FeedText {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int HEAD = 1024;
    private static final int SURE = 30; // Of 100, in ICU's measure.

    /** Characters that make sense for each one that does not, in an encoding that may have been damaged. */
    private static final int SOUND = 10;

    private final byte[] body;
    private final List<String> problems;

    private FeedText(byte[] body, List<String> problems) {
        this.body = body;
        this.problems = problems;
    }

    /** The text; what was wrong with the encoding is added to the problems. */
    static String decode(byte[] body, @Nullable String contentType, List<String> problems) {
        return new FeedText(body, problems).decode(contentType);
    }

    private String decode(@Nullable String contentType) {
        Charset mark = byteOrderMark();
        Charset shape = mark == null ? shape() : null;
        String declaredName = shape == null ? declaredName() : null;
        List<Charset> candidates = new ArrayList<>();
        addIfKnown(candidates, mark);
        addIfKnown(candidates, named(parameter(contentType), "the Content-Type header"));
        addIfKnown(candidates, named(declaredName, "the XML declaration"));
        addIfKnown(candidates, shape);
        candidates.add(StandardCharsets.UTF_8);
        Charset declared = candidates.getFirst();
        if (mark == null && takesAllBytes(declared)) {
            candidates.remove(StandardCharsets.UTF_8);
            candidates.addFirst(StandardCharsets.UTF_8);
        }
        for (Charset candidate : candidates) {
            String text = strictly(candidate);
            if (text != null) {
                boolean ascii =
                        candidate.equals(StandardCharsets.UTF_8) && text.length() == body.length;
                if (!candidate.equals(declared) && !ascii) {
                    problems.add("the encoding is not the declared one: read as " + candidate);
                }
                return withoutMark(text);
            }
        }
        for (Charset candidate : candidates) {
            String text = mostly(candidate);
            if (text != null) {
                problems.add("bytes that make no sense in " + candidate + " were replaced");
                return withoutMark(text);
            }
        }
        Charset guess = guess();
        problems.add("the encoding is not the declared one or not declared: read as " + guess);
        return withoutMark(new String(body, guess));
    }

    private static void addIfKnown(List<Charset> candidates, @Nullable Charset charset) {
        if (charset != null && !candidates.contains(charset)) {
            candidates.add(charset);
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private boolean starts(int... bytes) {
        if (body.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((body[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Charset byteOrderMark() {
        if (starts(0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (starts(0xFF, 0xFE, 0, 0)) {
            return StandardCharsets.UTF_32LE;
        }
        if (starts(0, 0, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_32BE;
        }
        if (starts(0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return starts(0xFE, 0xFF) ? StandardCharsets.UTF_16BE : null;
    }

    /** Encodings that are not like ASCII show themselves by how they write {@code <} and {@code <?}. */
    private @Nullable Charset shape() {
        if (starts('<', 0, 0, 0)) {
            return StandardCharsets.UTF_32LE;
        }
        if (starts(0, 0, 0, '<')) {
            return StandardCharsets.UTF_32BE;
        }
        if (starts('<', 0)) {
            return StandardCharsets.UTF_16LE;
        }
        if (starts(0, '<')) {
            return StandardCharsets.UTF_16BE;
        }
        return starts(0x4C, 0x6F, 0xA7, 0x94) ? Charset.forName("IBM037") : null;
    }

    private @Nullable String declaredName() {
        String head = new String(body, 0, Math.min(body.length, HEAD), StandardCharsets.ISO_8859_1);
        int declaration = head.indexOf("<?xml");
        int end = declaration < 0 ? -1 : head.indexOf("?>", declaration);
        int at = end < 0 ? -1 : head.substring(0, end).indexOf("encoding", declaration);
        return at < 0 ? null : quoted(head.substring(at + "encoding".length(), end));
    }

    /** The encoding that a Content-Type header names, or null. */
    static @Nullable String parameter(@Nullable String contentType) {
        int at =
                contentType == null ? -1 : contentType.toLowerCase(Locale.ROOT).indexOf("charset=");
        return contentType == null || at < 0
                ? null
                : quoted(contentType.substring(at + "charset".length()));
    }

    /** The name in {@code ="name"}, with or without quotes. */
    private static String quoted(String text) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c) || "-_.:+".indexOf(c) >= 0) {
                name.append(c);
            } else if (name.length() > 0) {
                break;
            }
        }
        return name.toString();
    }

    private @Nullable Charset named(@Nullable String name, String where) {
        if (name == null || name.isEmpty()) {
            return null;
        }
        String plain = name.toLowerCase(Locale.ROOT);
        try {
            return switch (plain) {
                case "iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii" -> WINDOWS_1252;
                case "gb2312", "gbk", "gb_2312-80" -> Charset.forName("GB18030");
                // A declaration that could be read as ASCII stands in no such encoding.
                case "utf-16", "utf-32", "utf-16le", "utf-16be", "u16", "utf16", "utf_32", "u32" ->
                        null;
                default -> Charset.forName(plain);
            };
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            Charset meant = miswritten(plain);
            if (meant == null) {
                problems.add(where + " names an unknown encoding: " + Shown.of(plain, 40));
            }
            return meant;
        }
    }

    /** Names as people write them: utf-8-sig, utf8mb4, windows_1251, win-1251, cp-1251, iso_8859.2, x-mac-cyrillic. */
    private static @Nullable Charset miswritten(String name) {
        String own = name.startsWith("x-") ? name.substring(2) : name;
        String letters = only(own, c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
        String digits = only(own, c -> c >= '0' && c <= '9');
        String meant = null;
        if (letters.startsWith("utf8")) {
            return StandardCharsets.UTF_8;
        } else if (letters.startsWith("win") || letters.startsWith("cp")) {
            meant = "windows-" + digits;
        } else if (letters.startsWith("iso8859") && digits.length() > 4) {
            meant = "iso-8859-" + digits.substring(4);
        } else if (letters.contains("mac")) {
            meant = letters.contains("cyr") ? "x-MacCyrillic" : "x-MacRoman";
        }
        return meant != null && Charset.isSupported(meant) ? Charset.forName(meant) : null;
    }

    private static String only(String text, IntPredicate kept) {
        StringBuilder out = new StringBuilder();
        text.chars().filter(kept).forEach(c -> out.append((char) c));
        return out.toString();
    }

    /** Every byte is a character of its own in it, so that nothing shows that it is the wrong one. */
    private static boolean takesAllBytes(Charset charset) {
        return charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1;
    }

    private @Nullable String strictly(Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            // Several times as fast as a decoder; it puts U+FFFD where bytes make no sense.
            String text = new String(body, StandardCharsets.UTF_8);
            if (text.indexOf('\uFFFD') < 0) {
                return text;
            }
        }
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            return charset.equals(WINDOWS_1252) ? asBrowsersDo() : null;
        }
    }

    /** Windows-1252 leaves five bytes undefined; browsers take them for control characters (encoding.spec.whatwg.org). */
    private String asBrowsersDo() {
        char[] text = new String(body, WINDOWS_1252).toCharArray();
        for (int i = 0; i < text.length; i++) {
            text[i] = text[i] == '\uFFFD' ? (char) (body[i] & 0xFF) : text[i];
        }
        return new String(text);
    }

    /**
     * The text with what makes no sense replaced, or null where that is too much. One broken character in a feed is as a rule
     * one that its maker cut in two.
     */
    private @Nullable String mostly(Charset charset) {
        String text = new String(body, charset);
        long broken = text.chars().filter(c -> c == '\uFFFD').count();
        long sound = text.chars().filter(c -> c >= 0x80).count() - broken;
        // Nothing but UTF-8 has sequences of UTF-8.
        long needed = charset.equals(StandardCharsets.UTF_8) ? broken : broken * SOUND;
        return sound > needed ? text : null;
    }

    private Charset guess() {
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(true); // Tags would make every language look like English.
        CharsetMatch match = detector.setText(body).detect();
        try {
            return match == null || match.getConfidence() < SURE
                    ? WINDOWS_1252
                    : Charset.forName(match.getName());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return WINDOWS_1252;
        }
    }
}
