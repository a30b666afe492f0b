package dev.sitrep.beat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts what a judgement rests on into a sentence: the heaviest terms for and against, by theme. */
final class Reasons {
    private static final int SHOWN = 6;

    private Reasons() {}

    /** @param found the terms that counted, with what each added */
    static String of(
            boolean on,
            double score,
            double threshold,
            Map<Beat.Term, Double> found,
            List<Beat.Theme> themes,
            String language) {
        if (found.isEmpty()) {
            return "None of the beat's words was found (the article's language: " + language + ").";
        }
        StringBuilder why = new StringBuilder(on ? "On the beat: " : "Off the beat: ");
        String speakFor = listed(found, themes, 1);
        String against = listed(found, themes, -1);
        why.append(speakFor.isEmpty() ? "no word for it" : speakFor);
        if (!against.isEmpty()) {
            why.append("; against it ").append(against);
        }
        return why.append("; ")
                .append(number(score))
                .append(on ? " of " : " of the ")
                .append(number(threshold))
                .append(on ? " needed." : " it would take.")
                .toString();
    }

    private static String listed(Map<Beat.Term, Double> found, List<Beat.Theme> themes, int sign) {
        List<Beat.Term> terms =
                found.keySet().stream()
                        .filter(t -> themes.get(t.theme()).weight() * sign > 0)
                        .sorted(
                                Comparator.comparingDouble(
                                        (Beat.Term t) -> -Math.abs(found.getOrDefault(t, 0.0))))
                        .toList();
        List<Beat.Term> heaviest = terms.subList(0, Math.min(SHOWN, terms.size()));
        Map<String, List<String>> byTheme = new LinkedHashMap<>();
        for (Beat.Term term : heaviest) {
            byTheme.computeIfAbsent(themes.get(term.theme()).name(), t -> new ArrayList<>())
                    .add("\"" + term.written().replace('*', '…') + "\"");
        }
        List<String> parts = new ArrayList<>();
        byTheme.forEach((theme, words) -> parts.add(String.join(", ", words) + " (" + theme + ")"));
        int more = terms.size() - heaviest.size();
        return String.join(", ", parts) + (more == 0 ? "" : " and " + more + " more");
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.valueOf((long) value)
                : String.format(Locale.ROOT, "%.1f", value);
    }
}
