package dev.sitrep.article;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Turns a page's bytes into characters: byte-order mark, HTTP header, the page's own declaration, in the order of the HTML standard
 * (13.2.3.2). Bytes that are valid UTF-8 with multi-byte letters are UTF-8 whatever is declared: by chance they hardly ever are, and
 * servers that declare windows-1252 for everything are common. Bytes that don't fit become U+FFFD.
 */
final class PageCharset {
    private static final int DECLARED_WITHIN = 4096;

    private PageCharset() {}

    static String decode(byte[] bytes, @Nullable String contentType) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        Charset declared = named(parameter(contentType));
        if (declared == null) {
            int head = Math.min(bytes.length, DECLARED_WITHIN);
            declared = named(parameter(new String(bytes, 0, head, StandardCharsets.ISO_8859_1)));
        }
        if (declared == null || !declared.equals(StandardCharsets.UTF_8)) {
            String utf8 = strictUtf8(bytes);
            if (utf8 != null) {
                return utf8;
            }
        }
        return new String(bytes, declared == null ? Charset.forName("windows-1252") : declared);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String parameter(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        int at = lower.indexOf("charset=");
        if (at < 0) {
            return null;
        }
        int start = at + "charset=".length();
        while (start < lower.length() && "\"' ".indexOf(lower.charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        while (end < lower.length()
                && (Character.isLetterOrDigit(lower.charAt(end))
                        || "-_:".indexOf(lower.charAt(end)) >= 0)) {
            end++;
        }
        return lower.substring(start, end);
    }

    private static @Nullable Charset named(@Nullable String name) {
        if (name == null || name.isEmpty()) {
            return null;
        }
        try {
            Charset charset = Charset.forName(name);
            // The Encoding Standard: what calls itself Latin-1 or ASCII is windows-1252.
            boolean latin1 =
                    charset.equals(StandardCharsets.ISO_8859_1)
                            || charset.equals(StandardCharsets.US_ASCII);
            return latin1 ? Charset.forName("windows-1252") : charset;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String strictUtf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
