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
        private final int position;
        private final String why;

        Wrong(int position, String why) {
            super(why, null, false, false);
            this.position = position;
            this.why = why;
        }
    }

    TopicQueryParser(String typed) {
        this.typed = typed;
    }

    Parsing parse() {
        try {
            if (typed.length() > MOST_CHARACTERS) {
                throw new Wrong(
                        MOST_CHARACTERS,
                        "A topic may have "
                                + MOST_CHARACTERS
                                + " characters; this has "
                                + typed.length()
                                + ".");
            }
            TopicQuery query = all(0);
            if (at < typed.length()) {
                throw new Wrong(at, "There is a closing bracket too many.");
            }
            if (onlyExcludes(query)) {
                throw new Wrong(0, "A topic needs at least one word to look for.");
            }
            return new Parsing.Understood(query);
        } catch (Wrong wrong) {
            return new Parsing.Refused(wrong.position, wrong.why);
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
            throw new Wrong(at, "Here a word is missing.");
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
                throw new Wrong(at, "OR can't stand beside a word with a minus.");
            }
        }
        return parts.size() == 1 ? parts.getFirst() : new TopicQuery.Any(parts);
    }

    private TopicQuery term(int depth) {
        skipBlanks();
        if (at >= typed.length() || typed.charAt(at) == ')') {
            throw new Wrong(at, "Here a word is missing.");
        }
        if (++terms > MOST_TERMS) {
            throw new Wrong(at, "A topic may have " + MOST_TERMS + " words; this has more.");
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
            throw new Wrong(at, "After a minus comes the word to leave out, without a blank.");
        }
        if (depth >= DEEPEST) {
            throw new Wrong(at, "The brackets are nested too deeply.");
        }
        return new TopicQuery.Not(term(depth + 1));
    }

    private TopicQuery bracket(int depth) {
        int opened = at++;
        if (depth >= DEEPEST) {
            throw new Wrong(opened, "The brackets are nested too deeply.");
        }
        TopicQuery inside = all(depth + 1);
        if (at >= typed.length()) {
            throw new Wrong(opened, "This bracket is not closed.");
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
            throw new Wrong(opened, "This quotation mark is not closed.");
        }
        List<String> words = Words.of(typed.substring(at, end));
        if (words.isEmpty()) {
            throw new Wrong(opened, "There is no word between these quotation marks.");
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
            throw new Wrong(start, "“" + raw + "” is no word.");
        }
        if (raw.endsWith("*")) {
            return prefix(start, raw, words);
        }
        if (raw.indexOf('*') >= 0) {
            throw new Wrong(start + raw.indexOf('*'), "A * may only stand at the end of a word.");
        }
        return words.size() == 1
                ? new TopicQuery.Word(words.getFirst())
                : new TopicQuery.Phrase(words);
    }

    private static TopicQuery prefix(int start, String raw, List<String> words) {
        if (raw.indexOf('*') < raw.length() - 1 || words.size() > 1) {
            throw new Wrong(start, "A * may only stand at the end of a single word.");
        }
        if (words.getFirst().length() < SHORTEST_PREFIX) {
            throw new Wrong(
                    start, "Before a * there must be at least " + SHORTEST_PREFIX + " letters.");
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
