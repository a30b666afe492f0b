package dev.sitrep.speech;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Recognises what the program says in English, by its patterns: the other way round from saying it. What went wrong with a feed is
 * kept and logged as an English sentence; a chat hears it in its own language.
 *
 * <p>Patterns have plain places only. Matching takes time that grows with the text's length times the number of patterns.
 */
final class Known {
    /** A pattern, cut at its places: "the server answered ", "". */
    private record Template(String key, List<String> literals, List<Integer> places) {
        int weight() {
            return literals.stream().mapToInt(String::length).sum();
        }
    }

    /**
     * A sentence that was recognised.
     *
     * @param arguments what stands in its places, in the order of their numbers
     */
    record Match(String key, List<String> arguments) {}

    private final List<Template> templates;

    /** @param patterns English patterns by key */
    Known(Map<String, String> patterns) {
        // The one that says most is the one that is meant: "the server answered 404 (…)" before
        // "the server answered {0}".
        this.templates =
                patterns.entrySet().stream()
                        .map(e -> template(e.getKey(), e.getValue()))
                        .sorted(
                                Comparator.comparingInt(Template::weight)
                                        .reversed()
                                        .thenComparing(Template::key))
                        .toList();
    }

    private static Template template(String key, String pattern) {
        List<String> literals = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        int from = 0;
        for (int open; (open = pattern.indexOf('{', from)) >= 0; ) {
            int close = pattern.indexOf('}', open);
            literals.add(pattern.substring(from, open));
            places.add(Integer.valueOf(pattern.substring(open + 1, close)));
            from = close + 1;
        }
        literals.add(pattern.substring(from));
        return new Template(key, List.copyOf(literals), List.copyOf(places));
    }

    /** The pattern that makes this text. */
    Optional<Match> find(String text) {
        return templates.stream().flatMap(t -> match(t, text).stream()).findFirst();
    }

    private static Optional<Match> match(Template template, String text) {
        List<String> literals = template.literals();
        String last = literals.getLast();
        if (!text.startsWith(literals.getFirst()) || !text.endsWith(last)) {
            return Optional.empty();
        }
        if (template.places().isEmpty()) {
            return text.equals(last)
                    ? Optional.of(new Match(template.key(), List.of()))
                    : Optional.empty();
        }
        String[] arguments = new String[template.places().size()];
        int from = literals.getFirst().length();
        int limit = text.length() - last.length();
        for (int i = 0; i < arguments.length; i++) {
            boolean isLast = i == arguments.length - 1;
            int to = isLast ? limit : text.indexOf(literals.get(i + 1), from);
            if (to <= from || to > limit || template.places().get(i) >= arguments.length) {
                return Optional.empty();
            }
            arguments[template.places().get(i)] = text.substring(from, to);
            from = to + (isLast ? 0 : literals.get(i + 1).length());
        }
        return Optional.of(new Match(template.key(), List.of(arguments)));
    }
}
