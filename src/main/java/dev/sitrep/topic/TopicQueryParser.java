package dev.sitrep.topic;

import dev.sitrep.text.Words;
import dev.sitrep.topic.TopicQuery.Parsing;

import java.util.ArrayList;
import java.util.List;

/** Recursive descent over what was typed; depth, length and number of terms are bounded. */
final class TopicQueryParser {
    private static final int MOST_CHARACTERS = 300;
    private static final int MOST_TERMS = 30;
    private static final int DEEPEST = 8;
    private static final int SHORTEST_PREFIX = 3;

    private final String typed;
    private int at;
    private int terms;

    /** Unwinds the descent; never leaves this class. */
    private static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Parsing.Refused refusal;

        Wrong(int position, String key, Object... arguments) {
            super(key, null, false, false);
            this.refusal = new Parsing.Refused(position, key, List.of(arguments));
        }
    }

    TopicQueryParser(String typed) {
        this.typed = typed;
    }

    Parsing parse() {
        try {
            if (typed.length() > MOST_CHARACTERS) {
                throw new Wrong(MOST_CHARACTERS, "query.long", MOST_CHARACTERS, typed.length());
            }
            TopicQuery query = all(0);
            if (at < typed.length()) {
                throw new Wrong(at, "query.bracket.closing");
            }
            if (onlyExcludes(query)) {
                throw new Wrong(0, "query.excludes");
            }
            return new Parsing.Understood(query);
        } catch (Wrong wrong) {
            return wrong.refusal;
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
            throw new Wrong(at, "query.missing");
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
                throw new Wrong(at, "query.or.minus");
            }
        }
        return parts.size() == 1 ? parts.getFirst() : new TopicQuery.Any(parts);
    }

    private TopicQuery term(int depth) {
        skipBlanks();
        if (at >= typed.length() || typed.charAt(at) == ')') {
            throw new Wrong(at, "query.missing");
        }
        if (++terms > MOST_TERMS) {
            throw new Wrong(at, "query.terms", MOST_TERMS);
        }
        return switch (typed.charAt(at)) {
            case '-', '−', '–' -> not(depth);
            case '(' -> bracket(depth);
            case '"', '“', '”', '„', '«', '»' -> phrase();
            default -> word();
        };
    }

    private TopicQuery not(int depth) {
        at++;
        if (at >= typed.length() || Character.isWhitespace(typed.charAt(at))) {
            throw new Wrong(at, "query.minus");
        }
        if (depth >= DEEPEST) {
            throw new Wrong(at, "query.deep");
        }
        return new TopicQuery.Not(term(depth + 1));
    }

    private TopicQuery bracket(int depth) {
        int opened = at++;
        if (depth >= DEEPEST) {
            throw new Wrong(opened, "query.deep");
        }
        TopicQuery inside = all(depth + 1);
        if (at >= typed.length()) {
            throw new Wrong(opened, "query.bracket.open");
        }
        at++;
        return inside;
    }

    private TopicQuery phrase() {
        int opened = at++;
        int end = at;
        while (end < typed.length() && !isQuote(typed.charAt(end))) {
            end++;
        }
        if (end >= typed.length()) {
            throw new Wrong(opened, "query.mark.open");
        }
        List<String> words = Words.of(typed.substring(at, end));
        if (words.isEmpty()) {
            throw new Wrong(opened, "query.mark.empty");
        }
        at = end + 1;
        return words.size() == 1
                ? new TopicQuery.Word(words.getFirst())
                : new TopicQuery.Phrase(words);
    }

    private TopicQuery word() {
        int start = at;
        while (at < typed.length() && !ends(typed.charAt(at))) {
            at++;
        }
        String raw = typed.substring(start, at);
        List<String> words = Words.of(raw);
        if (words.isEmpty()) {
            throw new Wrong(start, "query.word", raw);
        }
        if (raw.endsWith("*")) {
            return prefix(start, raw, words);
        }
        if (raw.indexOf('*') >= 0) {
            throw new Wrong(start + raw.indexOf('*'), "query.star");
        }
        return words.size() == 1
                ? new TopicQuery.Word(words.getFirst())
                : new TopicQuery.Phrase(words);
    }

    private static TopicQuery prefix(int start, String raw, List<String> words) {
        if (raw.indexOf('*') < raw.length() - 1 || words.size() > 1) {
            throw new Wrong(start, "query.star.single");
        }
        if (words.getFirst().length() < SHORTEST_PREFIX) {
            throw new Wrong(start, "query.star.short", SHORTEST_PREFIX);
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

    private void skipBlanks() {
        while (at < typed.length() && Character.isWhitespace(typed.charAt(at))) {
            at++;
        }
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
            case TopicQuery.Word word -> false;
            case TopicQuery.Prefix prefix -> false;
            case TopicQuery.Phrase phrase -> false;
        };
    }
}
