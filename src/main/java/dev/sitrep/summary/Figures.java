package dev.sitrep.summary;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

import dev.sitrep.article.Article;
import dev.sitrep.text.Numbers;
import dev.sitrep.text.Sentences;
import dev.sitrep.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds counts of the killed, the injured and the captured, in digits or words, in English, Ukrainian and Russian. */
public final class Figures {
    private static final int NEAR = 45;
    private static final String PEOPLE =
            "(people|civilians?|persons?|men|women|children|soldiers?|troops|residents?|others?|prisoners?|workers?|"
                    + "людей|людини|осіб|особи|цивільних|цивільні|дітей|військових|полонених|"
                    + "человека?|мирных жителей|гражданских|детей|военных|пленных)";
    private static final Pattern COUNTED = Pattern.compile("(?i)^ " + PEOPLE + "(?:[^\\p{L}]|$)");
    private static final Pattern COUNTED_WITH_ADJECTIVE =
            Pattern.compile("(?i)^ \\p{Ll}+ " + PEOPLE + "(?:[^\\p{L}]|$)");
    private static final List<Kind> KINDS =
            List.of(
                    new Kind(
                            "killed",
                            "killed|dead|died|deaths?|killing|(?:death )?toll|загинул\\p{L}*|загибл\\p{L}*|убит\\p{L}*|вбит\\p{L}*|погиб\\p{L}*"),
                    new Kind(
                            "injured",
                            "injured|wounded|hurt|injuring|wounding|injuries|поранен\\p{L}*|травмован\\p{L}*|постраждал\\p{L}*|ранен\\p{L}*|пострадавш\\p{L}*|пострадал\\p{L}*"),
                    new Kind(
                            "captured",
                            "captured|taken prisoner|взят\\p{L}* у полон|полонен\\p{L}*|взят\\p{L}* в плен"));

    private Figures() {}

    /** The figures of an article in order. */
    public static List<Figure> in(Article article) {
        return in(article.text(), article.language());
    }

    /** The figures of a text in order. */
    static List<Figure> in(String text, String language) {
        List<Figure> figures = new ArrayList<>();
        for (Span sentence : Sentences.split(text, language)) {
            String words = sentence.of(text);
            List<Numbers.Found> numbers = Numbers.of(words, language);
            for (Numbers.Found number : numbers) {
                of(words, number, numbers)
                        .ifPresent(f -> figures.add(shifted(f, sentence.start())));
            }
        }
        return figures;
    }

    /** Who is counted, where it is said right behind the number. */
    private static String counted(String after) {
        for (Pattern pattern : List.of(COUNTED, COUNTED_WITH_ADJECTIVE)) {
            Matcher matcher = pattern.matcher(after);
            if (matcher.find()) {
                return matcher.group(1);
            }
        }
        return "";
    }

    private static Figure shifted(Figure figure, int by) {
        return new Figure(
                figure.value(),
                figure.unit(),
                figure.what(),
                new Span(figure.span().start() + by, figure.span().end() + by),
                new Span(figure.number().start() + by, figure.number().end() + by),
                figure.text());
    }

    private static Optional<Figure> of(
            String sentence, Numbers.Found number, List<Numbers.Found> all) {
        int nextNumber = sentence.length();
        int lastNumber = 0;
        for (Numbers.Found other : all) {
            if (other.span().start() > number.span().end()) {
                nextNumber = Math.min(nextNumber, other.span().start());
            }
            if (other.span().end() < number.span().start()) {
                lastNumber = Math.max(lastNumber, other.span().end());
            }
        }
        String after =
                sentence.substring(
                        number.span().end(),
                        Math.min(
                                nextNumber,
                                Math.min(sentence.length(), number.span().end() + NEAR)));
        String before =
                sentence.substring(
                        Math.max(lastNumber, Math.max(0, number.span().start() - NEAR)),
                        number.span().start());
        Figure best = null;
        for (Kind kind : KINDS) {
            Optional<Figure> found = kind.find(sentence, number, before, after);
            if (found.isPresent()
                    && (best == null || found.get().span().length() < best.span().length())) {
                best = found.get();
            }
        }
        return Optional.ofNullable(best);
    }

    private record Kind(String name, Pattern verbBefore, Pattern verbAfter) {
        Kind(String name, String verbs) {
            this(
                    name,
                    Pattern.compile(
                            "(?i)(?:^|[^\\p{L}])(?:"
                                    + verbs
                                    + ")"
                                    + "(?: (?:has|have|had|of|to|by|risen|rose|climbed|is|was|a|an|at least|about|around|nearly|more than|up to|another|some|as many as|щонайменше|близько|понад|не менше|ще|до|по меньшей мере|около|более|ещё|еще|не менее|как минимум))* $"),
                    Pattern.compile(
                            "(?i)^(?:[\\s-]+(?:other|more|of them|mostly|мирних|\\p{Ll}{3,12}))?(?:[\\s-]+"
                                    + PEOPLE
                                    + ")?"
                                    + "(?:[,\\s]+(?:were|was|are|have been|had been|has been|and|reportedly|people))*[,\\s-]*(?:"
                                    + verbs
                                    + ")(?:[^\\p{L}]|$)"));
        }

        Optional<Figure> find(String sentence, Numbers.Found number, String before, String after) {
            Matcher next = verbAfter.matcher(after);
            if (next.find()) {
                String unit = counted(after);
                int end = number.span().end() + next.end();
                return Optional.of(
                        figure(sentence, number, unit, new Span(number.span().start(), end)));
            }
            Matcher previous = verbBefore.matcher(before);
            if (previous.find()) {
                int start = number.span().start() - before.length() + previous.start();
                String unit = counted(after);
                return Optional.of(
                        figure(
                                sentence,
                                number,
                                unit,
                                new Span(Math.max(0, start), number.span().end())));
            }
            return Optional.empty();
        }

        private Figure figure(String sentence, Numbers.Found number, String unit, Span span) {
            String text = span.of(sentence);
            int lead = 0;
            while (lead < text.length() && !Character.isLetterOrDigit(text.charAt(lead))) {
                lead++;
            }
            int tail = text.length();
            while (tail > lead && !Character.isLetterOrDigit(text.charAt(tail - 1))) {
                tail--;
            }
            return new Figure(
                    number.value(),
                    unit,
                    name,
                    new Span(span.start() + lead, span.start() + tail),
                    number.span(),
                    text.substring(lead, tail));
        }
    }
}
