package dev.sitrep.text;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Mends UTF-8 that somebody read as a one-byte Windows code page: "TĂĽrkiye" is "Türkiye" read as windows-1250.
 *
 * <p>Bytes of a UTF-8 sequence are all above 127, so a mistaken reading is a run of non-ASCII characters. A run is replaced only
 * where, written back in that code page, it is valid UTF-8 as a whole; every character it becomes is a letter of Europe or common
 * punctuation; and the run was odd before: a symbol like ¼ or ™ glued to letters, a capital within a lower-case word, Cyrillic glued to Latin letters, or Cyrillic in
 * which every second letter is Р or С. A run that could be right as it stands ("CAFÉ”") stays as it is.
 *
 * <p>What this can't mend: text whose bytes 0x81, 0x98 or 0xA0 were dropped or turned into spaces on the way.
 */
public final class Mojibake {
    private static final List<CodePage> CODE_PAGES =
            List.of(
                    new CodePage("windows-1252"),
                    new CodePage("windows-1250"),
                    new CodePage("windows-1251"));

    private Mojibake() {}

    /** The text with every mistaken run mended; the same object where nothing was. Text read wrongly twice is mended twice. */
    public static String repair(String text) {
        String once = repairOnce(text);
        return once.equals(text) ? text : repairOnce(once);
    }

    private static String repairOnce(String text) {
        StringBuilder out = null;
        int copied = 0;
        int i = 0;
        while (i < text.length()) {
            if (text.charAt(i) < 128) {
                i++;
                continue;
            }
            int end = i;
            while (end < text.length() && text.charAt(end) >= 128) {
                end++;
            }
            String mended = end - i >= 2 ? mend(text, i, end) : null;
            if (mended != null) {
                out = out == null ? new StringBuilder(text.length()) : out;
                out.append(text, copied, i).append(mended);
                copied = end;
            }
            i = end;
        }
        return out == null ? text : out.append(text, copied, text.length()).toString();
    }

    private static @Nullable String mend(String text, int start, int end) {
        String run = text.substring(start, end);
        for (CodePage page : CODE_PAGES) {
            String decoded = page.reread(run);
            if (decoded != null && isPlausible(decoded) && isOdd(text, start, end)) {
                return decoded;
            }
        }
        return null;
    }

    private static boolean isPlausible(String decoded) {
        return decoded.codePoints()
                .allMatch(
                        c ->
                                (c >= 0xC0 && c <= 0x17F && c != 0xD7 && c != 0xF7)
                                        || (c >= 0x370 && c <= 0x3FF && Character.isLetter(c))
                                        || (c >= 0x400 && c <= 0x45F)
                                        || (c >= 0x490 && c <= 0x493)
                                        || (c >= 0x218 && c <= 0x21B)
                                        || (c >= 0x2010 && c <= 0x203A)
                                        || "\u00A0«»°£§€™№´·".indexOf(c) >= 0);
    }

    private static boolean isOdd(String text, int start, int end) {
        return hasGluedSymbol(text, start, end)
                || hasInnerCapital(text, start, end)
                || isCyrillicWithinLatin(text, start, end)
                || isAlternating(text, start, end);
    }

    /** A character that no word holds, with a letter of the run before it: ¼ in "Ă¼", € in "â€™", a control character. */
    private static boolean hasGluedSymbol(String text, int start, int end) {
        for (int i = start + 1; i < end; i++) {
            char c = text.charAt(i);
            if (Character.isLetter(text.charAt(i - 1))
                    && ((c >= 0x80 && c < 0xA0)
                            || "¡¢¤¥¦¨©ª¬®¯°±²³´µ¶·¸¹º¼½¾¿†‡‰ˇ˘˙˛˝˜ˆ€™".indexOf(c) >= 0)) {
                return true;
            }
        }
        return false;
    }

    /** A capital of the run right behind a letter and before a lower-case one, as no spelling of Europe has it without ASCII camels. */
    private static boolean hasInnerCapital(String text, int start, int end) {
        for (int i = Math.max(1, start); i < end; i++) {
            boolean lowerFollows =
                    i + 1 < text.length() && Character.isLowerCase(text.charAt(i + 1));
            boolean capitals =
                    Character.isUpperCase(text.charAt(i)) && Character.isLetter(text.charAt(i - 1));
            if (capitals && lowerFollows && i > start) {
                return true;
            }
            if (capitals
                    && i + 1 < end
                    && Character.isLowerCase(text.charAt(i - 1))
                    && Character.isLetter(text.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    /** Cyrillic glued to ASCII letters: "TГјrkiye". */
    private static boolean isCyrillicWithinLatin(String text, int start, int end) {
        boolean glued =
                (start > 0 && isAsciiLetter(text.charAt(start - 1)))
                        || (end < text.length() && isAsciiLetter(text.charAt(end)));
        char first = text.charAt(start);
        return glued && first >= 0x400 && first < 0x500;
    }

    private static boolean isAsciiLetter(char c) {
        return c < 128 && Character.isLetter(c);
    }

    private static boolean isAlternating(String text, int start, int end) {
        if (end - start < 6) {
            return false;
        }
        int leads = 0;
        for (int i = start; i < end; i++) {
            leads += "РСТÐÑ".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
        }
        return leads * 10 >= (end - start) * 4;
    }

    /** A code page that can be written back, the bytes that it leaves undefined as the control characters that stand for them. */
    private static final class CodePage {
        private final Map<Character, Byte> bytes = new HashMap<>();

        CodePage(String name) {
            for (int b = 128; b < 256; b++) {
                String c = new String(new byte[] {(byte) b}, Charset.forName(name));
                bytes.putIfAbsent(c.charAt(0) == '\uFFFD' ? (char) b : c.charAt(0), (byte) b);
            }
        }

        @Nullable String reread(String run) {
            byte[] written = new byte[run.length()];
            for (int i = 0; i < written.length; i++) {
                Byte b = bytes.get(run.charAt(i));
                if (b == null) {
                    return null;
                }
                written[i] = b;
            }
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(written))
                        .toString();
            } catch (CharacterCodingException e) {
                return null;
            }
        }
    }
}
