package dev.sitrep.topic;

import dev.sitrep.text.Words;
import dev.sitrep.topic.TopicQuery.Parsing;
import dev.sitrep.topic.TopicQuery.StoryNumber.Comparison;

import java.util.ArrayList;
import java.util.List;

/** Recursive descent over what was typed; depth, length and number of terms are bounded. */
final class TopicQueryParser {
    private static final int DEEPEST = 8;
    private static final int SHORTEST_PREFIX = 3;
    private static final String SIGNS = "<>=≤≥";

    /**
     * How much a query may be.
     *
     * @param characters that it is typed with
     * @param terms words, phrases, fields and brackets
     * @param operators whether a word that looks like an operator is refused, and not looked for
     */
    record Bounds(int characters, int terms, boolean operators) {
        /** What a person may type. */
        static final Bounds TYPED = new Bounds(300, 30, true);

        /** What was typed and understood, perhaps by an earlier version, which took every word for one to look for. */
        static final Bounds KEPT = new Bounds(300, 30, false);

        /** What the list of ready-made topics may hold. */
        static final Bounds READY = new Bounds(4000, 200, true);
    }

    private final String typed;
    private final Bounds bounds;
    private final TopicFields fields;
    private int at;
    private int terms;

    TopicQueryParser(String typed, Bounds bounds, TopicFields fields) {
        this.typed = typed;
        this.bounds = bounds;
        this.fields = fields;
    }

    Parsing parse() {
        try {
            if (typed.length() > bounds.characters()) {
                throw new WrongQuery(
                        bounds.characters(), "query.long", bounds.characters(), typed.length());
            }
            TopicQuery query = all(0);
            if (at < typed.length()) {
                throw new WrongQuery(at, "query.bracket.closing");
            }
            mustLookForSomething(query);
            return new Parsing.Understood(query);
        } catch (WrongQuery wrong) {
            return wrong.refusal();
        }
    }

    private static void mustLookForSomething(TopicQuery query) {
        if (onlyExcludes(query)) {
            throw new WrongQuery(0, "query.excludes");
        }
        if (Anchors.of(query, new SeenTerms()) == null) {
            throw new WrongQuery(0, "query.everything");
        }
    }

    private TopicQuery all(int depth) {
        List<TopicQuery> parts = new ArrayList<>();
        skipBlanks();
        while (at < typed.length() && typed.charAt(at) != ')') {
            parts.add(any(depth));
            skipBlanks();
        }
        if (parts.isEmpty()) {
            throw new WrongQuery(at, "query.missing");
        }
        return parts.size() == 1 ? parts.getFirst() : new TopicQuery.All(parts);
    }

    private TopicQuery any(int depth) {
        List<TopicQuery> parts = new ArrayList<>();
        parts.add(term(depth));
        while (takeOr()) {
            parts.add(term(depth));
        }
        for (TopicQuery part : parts) {
            if (parts.size() > 1 && onlyExcludes(part)) {
                throw new WrongQuery(at, "query.or.minus");
            }
        }
        return parts.size() == 1 ? parts.getFirst() : new TopicQuery.Any(parts);
    }

    private TopicQuery term(int depth) {
        skipBlanks();
        if (at >= typed.length() || typed.charAt(at) == ')') {
            throw new WrongQuery(at, "query.missing");
        }
        if (++terms > bounds.terms()) {
            throw new WrongQuery(at, "query.terms", bounds.terms());
        }
        return switch (typed.charAt(at)) {
            case '-', '−', '–', '—' -> not(depth);
            case '(' -> bracket(depth);
            case '"', '“', '”', '„', '«', '»' -> phrase();
            default -> word();
        };
    }

    private TopicQuery not(int depth) {
        at++;
        if (at >= typed.length() || Character.isWhitespace(typed.charAt(at))) {
            throw new WrongQuery(at, "query.minus");
        }
        if (depth >= DEEPEST) {
            throw new WrongQuery(at, "query.deep");
        }
        return new TopicQuery.Not(term(depth + 1));
    }

    private TopicQuery bracket(int depth) {
        int opened = at++;
        if (depth >= DEEPEST) {
            throw new WrongQuery(opened, "query.deep");
        }
        TopicQuery inside = all(depth + 1);
        if (at >= typed.length()) {
            throw new WrongQuery(opened, "query.bracket.open");
        }
        at++;
        return inside;
    }

    private TopicQuery phrase() {
        int opened = at;
        String raw = quoted();
        List<String> words = Words.of(raw);
        if (words.isEmpty()) {
            throw new WrongQuery(opened, "query.mark.empty");
        }
        return fields.name(raw, words);
    }

    /** What stands between the quotation mark here and the next. */
    private String quoted() {
        int opened = at++;
        int end = at;
        while (end < typed.length() && !isQuote(typed.charAt(end))) {
            end++;
        }
        if (end >= typed.length()) {
            throw new WrongQuery(opened, "query.mark.open");
        }
        String raw = typed.substring(at, end);
        at = end + 1;
        return raw;
    }

    private TopicQuery word() {
        int start = at;
        String name = letters();
        if (!name.isEmpty() && at < typed.length() && typed.charAt(at) == ':') {
            at++;
            return field(name, start);
        }
        int sign = nextSign(name);
        if (sign >= 0) {
            at = sign;
            return number(name, start);
        }
        at = start;
        String raw = rest();
        List<String> words = Words.of(raw);
        if (words.isEmpty()) {
            throw new WrongQuery(start, "query.word", raw);
        }
        if (bounds.operators() && MisspeltOperators.is(raw)) {
            throw raw.equals("OR")
                    ? new WrongQuery(start, "query.missing")
                    : new WrongQuery(start, "query.operator", raw);
        }
        if (raw.endsWith("*")) {
            return prefix(start, raw, words);
        }
        if (raw.indexOf('*') >= 0) {
            throw new WrongQuery(start + raw.indexOf('*'), "query.star");
        }
        return fields.name(raw, words);
    }

    private TopicQuery field(String name, int start) {
        String field = fields.field(name, start);
        if (TopicFields.isNumber(field) && isSign()) {
            return number(name, start);
        }
        int value = at;
        boolean quoted = at < typed.length() && isQuote(typed.charAt(at));
        String raw = quoted ? quoted() : rest();
        if (TopicFields.isNumber(field)) {
            return TopicFields.number(field, Comparison.EQUAL, raw, value);
        }
        return fields.read(field, raw, value);
    }

    /** Where a sign of comparison stands behind a name; blanks may be before it where the name is that of a number. Else -1. */
    private int nextSign(String name) {
        int next = at;
        boolean number = TopicFields.isNumber(Words.lower(name));
        while (number && next < typed.length() && Character.isWhitespace(typed.charAt(next))) {
            next++;
        }
        boolean sign = next < typed.length() && SIGNS.indexOf(typed.charAt(next)) >= 0;
        return sign && !name.isEmpty() ? next : -1;
    }

    private boolean isSign() {
        return at < typed.length() && SIGNS.indexOf(typed.charAt(at)) >= 0;
    }

    private TopicQuery number(String name, int start) {
        String field = fields.field(name, start);
        int sign = at;
        while (isSign()) {
            at++;
        }
        String signs = typed.substring(sign, at);
        if (!TopicFields.isNumber(field)) {
            throw new WrongQuery(sign, "query.number.field", field);
        }
        skipBlanks();
        int value = at;
        return TopicFields.number(field, comparison(signs, sign), rest(), value);
    }

    private static Comparison comparison(String signs, int at) {
        return switch (signs) {
            case ">" -> Comparison.MORE;
            case ">=", "≥", "=>" -> Comparison.AT_LEAST;
            case "=", "==" -> Comparison.EQUAL;
            case "<=", "≤", "=<" -> Comparison.AT_MOST;
            case "<" -> Comparison.LESS;
            default -> throw new WrongQuery(at, "query.number.sign", signs);
        };
    }

    private static TopicQuery prefix(int start, String raw, List<String> words) {
        if (raw.indexOf('*') < raw.length() - 1 || words.size() > 1) {
            throw new WrongQuery(start, "query.star.single");
        }
        if (words.getFirst().length() < SHORTEST_PREFIX) {
            throw new WrongQuery(start, "query.star.short", SHORTEST_PREFIX);
        }
        return new TopicQuery.Prefix(words.getFirst());
    }

    private boolean takeOr() {
        skipBlanks();
        boolean or =
                typed.startsWith("OR", at)
                        && (at + 2 == typed.length() || ends(typed.charAt(at + 2)));
        if (or) {
            at += 2;
        }
        return or;
    }

    /** The letters that begin here. */
    private String letters() {
        int start = at;
        while (at < typed.length() && Character.isLetter(typed.charAt(at))) {
            at++;
        }
        return typed.substring(start, at);
    }

    /** What stands here before the next blank, bracket or quotation mark. */
    private String rest() {
        int start = at;
        while (at < typed.length() && !ends(typed.charAt(at))) {
            at++;
        }
        return typed.substring(start, at);
    }

    /** Dashes that stand alone, too: a headline that was pasted has them. A hyphen there may be a minus, and is refused. */
    private void skipBlanks() {
        while (at < typed.length() && (Character.isWhitespace(typed.charAt(at)) || isLoneDash())) {
            at++;
        }
    }

    private boolean isLoneDash() {
        boolean alone = at + 1 == typed.length() || Character.isWhitespace(typed.charAt(at + 1));
        return alone && (typed.charAt(at) == '–' || typed.charAt(at) == '—');
    }

    private static boolean ends(char c) {
        return Character.isWhitespace(c) || c == '(' || c == ')' || isQuote(c);
    }

    private static boolean isQuote(char c) {
        return "\"“”„«»".indexOf(c) >= 0;
    }

    private static boolean onlyExcludes(TopicQuery query) {
        return switch (query) {
            case TopicQuery.Not not -> true;
            case TopicQuery.All all -> all.of().stream().allMatch(TopicQueryParser::onlyExcludes);
            case TopicQuery.Any any -> any.of().stream().anyMatch(TopicQueryParser::onlyExcludes);
            default -> false;
        };
    }
}
