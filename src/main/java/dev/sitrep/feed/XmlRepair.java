package dev.sitrep.feed;

import org.jsoup.parser.Parser;

import java.util.List;

/**
 * Takes out of XML text what makes parsers refuse it, in one pass: what stands before the first tag, doctypes with all they
 * declare, comments, characters that XML may not hold, HTML's entities, and ampersands that begin nothing.
 */
final class XmlRepair {
    /** The longest name of an HTML entity is CounterClockwiseContourIntegral. */
    private static final int LONGEST_ENTITY = 32;

    /** What the numbers 128 to 159 mean to those who write them: Windows-1252. */
    private static final String C1 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    private static final List<String> ROOTS = List.of("<rss", "<feed", "<rdf:RDF", "<atom:feed");

    /** How far into the text a feed may begin. */
    private static final int LATEST = 20_000;

    private final String text;
    private final StringBuilder out;
    private int at;
    private boolean doctype;
    private boolean controls;
    private boolean entities;
    private boolean ampersands;

    private XmlRepair(String text) {
        this.text = text;
        this.out = new StringBuilder(text.length() + 64);
    }

    /** The repaired text, without XML declaration; every kind of repair is named once in the problems. */
    static String repair(String text, List<String> problems) {
        String clean = CleanXml.of(text);
        if (clean != null && isRoot(clean, clean.indexOf('<'))) {
            return clean;
        }
        XmlRepair repair = new XmlRepair(text);
        repair.begin(problems);
        repair.run();
        repair.name(problems);
        return repair.out.toString();
    }

    private void begin(List<String> problems) {
        at = beginning();
        int first = 0;
        while (first < at && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        if (first < at) {
            problems.add("there was something before the first tag");
        } else if (at > 0 && text.startsWith("<?xml", at)) {
            problems.add("there was white space before the XML declaration");
        }
    }

    /** The first tag; where that is of a message that a server's program has put before the feed, the first one of the feed. */
    private int beginning() {
        int first = Math.max(0, text.indexOf('<'));
        if (text.startsWith("<?", first) || text.startsWith("<!", first)) {
            return first;
        }
        for (int tag = first; tag >= 0 && tag < LATEST; tag = text.indexOf('<', tag + 1)) {
            if (text.startsWith("<?xml", tag) || isRoot(text, tag)) {
                return tag;
            }
        }
        return first;
    }

    private static boolean isRoot(String text, int tag) {
        for (String root : ROOTS) {
            int end = tag + root.length();
            if (text.regionMatches(true, tag, root, 0, root.length())
                    && end < text.length()
                    && (text.charAt(end) == '>' || Character.isWhitespace(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    private void name(List<String> problems) {
        if (doctype) {
            problems.add("a document type declaration was taken out");
        }
        if (controls) {
            problems.add("characters that XML may not hold were taken out");
        }
        if (entities) {
            problems.add("HTML entities were put into characters");
        }
        if (ampersands) {
            problems.add("bare ampersands were escaped");
        }
    }

    private void run() {
        while (at < text.length()) {
            int from = at;
            while (at < text.length() && isClean(text.charAt(at))) {
                at++;
            }
            out.append(text, from, at);
            if (at < text.length()) {
                care(text.charAt(at));
            }
        }
    }

    /** What can be taken over as it is, whatever stands around it: nearly everything. */
    private static boolean isClean(char c) {
        return c >= ' '
                ? c != '<' && c != '&' && c < Character.MIN_SURROGATE
                : c == '\n' || c == '\t';
    }

    private void care(char c) {
        if (c == '<') {
            markup();
        } else if (c == '&') {
            reference();
        } else {
            character(c);
        }
    }

    private void markup() {
        if (text.startsWith("<!--", at)) {
            skipPast("-->");
        } else if (text.startsWith("<![CDATA[", at)) {
            cdata();
        } else if (text.startsWith("<?", at)) {
            skipPast("?>");
        } else if (text.startsWith("<!", at) && startsDeclaration(at + 2)) {
            doctype = true;
            skipDoctype();
        } else {
            out.append('<');
            at++;
        }
    }

    private boolean startsDeclaration(int from) {
        return text.regionMatches(true, from, "DOCTYPE", 0, 7)
                || text.regionMatches(true, from, "ENTITY", 0, 6)
                || text.regionMatches(true, from, "ELEMENT", 0, 7)
                || text.regionMatches(true, from, "ATTLIST", 0, 7);
    }

    private void skipPast(String end) {
        int to = text.indexOf(end, at);
        at = to < 0 ? text.length() : to + end.length();
    }

    /** A doctype ends at the first {@code >} outside its quotes and brackets. */
    private void skipDoctype() {
        int depth = 0;
        char quote = 0;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || (c == '\'' && depth > 0)) {
                quote = c;
            } else if (c == '[') {
                depth++;
            } else if (c == ']') {
                depth--;
            } else if (c == '>' && depth <= 0) {
                at++;
                return;
            }
        }
    }

    private void cdata() {
        int end = text.indexOf("]]>", at);
        int to = end < 0 ? text.length() : end;
        for (at += "<![CDATA[".length(), out.append("<![CDATA["); at < to; ) {
            character(text.charAt(at));
        }
        out.append("]]>");
        at = end < 0 ? to : to + 3;
    }

    private void character(char c) {
        at++;
        if (Character.isHighSurrogate(c)
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))) {
            out.append(c).append(text.charAt(at++));
        } else if (c >= ' ' && c < '\uFFFE' && !Character.isSurrogate(c)) {
            out.append(c);
        } else if (c == '\n' || c == '\t' || c == '\r') {
            out.append(c);
        } else {
            controls = true;
        }
    }

    private void reference() {
        int end = at + 1;
        while (end < text.length()
                && end - at <= LONGEST_ENTITY
                && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '#')) {
            end++;
        }
        String name = text.substring(at + 1, end);
        boolean closed = end < text.length() && text.charAt(end) == ';';
        if (!closed || name.isEmpty()) {
            bare();
        } else if (name.startsWith("#")) {
            number(name, end + 1);
        } else if (isXmlEntity(name)) {
            out.append('&').append(name).append(';');
            at = end + 1;
        } else {
            named(name, end + 1);
        }
    }

    private static boolean isXmlEntity(String name) {
        return switch (name) {
            case "amp", "lt", "gt", "quot", "apos" -> true;
            default -> false;
        };
    }

    private void bare() {
        ampersands = true;
        out.append("&amp;");
        at++;
    }

    private void named(String name, int next) {
        String value = Parser.unescapeEntities("&" + name + ";", false);
        if (value.startsWith("&" + name)) {
            bare();
            return;
        }
        entities = true;
        out.append(value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
        at = next;
    }

    private void number(String name, int next) {
        int code = codePoint(name);
        if (code == -1) {
            bare();
            return;
        }
        at = next;
        if (code >= 0x80 && code < 0xA0) {
            out.append(C1.charAt(code - 0x80));
        } else if (code == '&' || code == '<' || code == '>' || code == '"' || code == '\'') {
            out.append("&#").append(code).append(';');
        } else if (code == '\n' || code == '\t' || code == '\r' || isXml(code)) {
            out.appendCodePoint(code);
        } else {
            controls = true;
        }
    }

    private static boolean isXml(int code) {
        return (code >= ' ' && code < 0xD800)
                || (code >= 0xE000 && code < 0xFFFE)
                || (code >= 0x10000 && code <= 0x10FFFF);
    }

    /** The code point of {@code #65} or {@code #x41}; -1 where it is no number, 0 where it is none that exists. */
    private static int codePoint(String name) {
        boolean hex = name.startsWith("#x") || name.startsWith("#X");
        String digits = name.substring(hex ? 2 : 1);
        if (digits.isEmpty()) {
            return -1;
        }
        try {
            return digits.length() > 9 ? 0 : Math.max(0, Integer.parseInt(digits, hex ? 16 : 10));
        } catch (NumberFormatException e) {
            return digits.chars().allMatch(d -> Character.digit(d, hex ? 16 : 10) >= 0) ? 0 : -1;
        }
    }
}
