package dev.sitrep.reading;

import dev.sitrep.text.Numbers;
import dev.sitrep.text.Span;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Votes: "by 120 to 4", "ruling 5-4", "120 голосами проти 4". */
final class Votes {
    private static final int NEAR = 6;
    private static final List<String> CUES =
            List.of(
                    "vote",
                    "voting",
                    "ruling",
                    "ruled",
                    "rules",
                    "ballot",
                    "upheld",
                    "decision",
                    "голос",
                    "проголос");

    private static final List<String> AGAINST = List.of("to", "проти", "против");

    private Votes() {}

    /** Whether two numbers that stand against each other are votes by the words around them. */
    static boolean isVote(Sentence sentence, Amount amount) {
        for (int i = amount.first() - NEAR; i <= amount.last() + NEAR; i++) {
            String word = sentence.word(i);
            if (!word.isEmpty() && CUES.stream().anyMatch(word::startsWith)) {
                return true;
            }
        }
        return false;
    }

    /** The two counts, if the amount is a vote; none else. */
    static List<Figure> of(
            Sentence sentence, Amount amount, @Nullable Amount next, String language) {
        List<Figure> votes = new ArrayList<>();
        if (!isVote(sentence, amount) || NotFigures.isYear(sentence, amount)) {
            return votes;
        }
        String rest = amount.rest();
        if (!rest.isEmpty() && Character.isDigit(rest.charAt(0))) {
            List<Numbers.Found> second = Numbers.of(rest, language);
            if (!second.isEmpty() && second.getFirst().span().start() == 0) {
                int end = amount.end() + 1 + second.getFirst().span().length();
                add(
                        sentence,
                        amount.number().span(),
                        amount.value(),
                        amount.start(),
                        end,
                        "votes",
                        votes);
                Span other = new Span(amount.end() + 1, end);
                add(
                        sentence,
                        other,
                        second.getFirst().value(),
                        amount.start(),
                        end,
                        "votes against",
                        votes);
            }
            return votes;
        }
        if (next == null || !isAgainst(sentence, amount, next)) {
            return votes;
        }
        int end = next.end();
        int start = amount.start();
        add(sentence, amount.number().span(), amount.value(), start, end, "votes", votes);
        add(sentence, next.number().span(), next.value(), start, end, "votes against", votes);
        return votes;
    }

    private static boolean isAgainst(Sentence sentence, Amount amount, Amount next) {
        return amount.rest().isEmpty()
                && next.rest().isEmpty()
                && next.first() <= amount.last() + 3
                && AGAINST.contains(sentence.word(next.first() - 1));
    }

    private static void add(
            Sentence sentence,
            Span number,
            double value,
            int start,
            int end,
            String what,
            List<Figure> into) {
        Span span = new Span(start, end);
        into.add(
                new Figure(
                        value,
                        value,
                        value,
                        "votes",
                        what,
                        null,
                        span,
                        number,
                        span.of(sentence.text())));
    }
}
