package dev.sitrep.beat;

import dev.sitrep.text.Phrases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an editor watches, as themes with weights and terms, and the judgement of an article by it.
 *
 * <p>The title says what an article is about, the lead nearly so; further down a war is mentioned in passing everywhere. So each part is read by itself, and
 * each theme adds its weight times the part's share: once for a first term, a quarter more for a second and a third, no more however long the article is. A theme
 * that needs a party ("talks", "strike") is silent where none is named. The article is on the beat when the sum reaches the threshold. The head of
 * {@code config/beats/war-diplomacy.yaml} tells an editor how all this is written. Reading stops after {@value #LONGEST_TEXT} characters.
 */
public final class Beat {
    static final int LONGEST_TEXT = 6_000;
    private static final int LONGEST_TITLE = 500;

    /** A lead is one or two paragraphs. */
    private static final int LEAD = 600;

    private static final double FURTHER_TERM = 0.25;
    private static final int MOST_TERMS = 3;

    private final String name;
    private final double threshold;
    private final Shares shares;
    private final List<Theme> themes;
    private final Phrases<Term> phrases = new Phrases<>();

    /**
     * @param party whether its terms name who fights or threatens
     * @param needsParty whether it counts in company of a party alone
     */
    record Theme(String name, double weight, boolean party, boolean needsParty) {}

    /**
     * @param theme index of its theme
     * @param written as the editor wrote it
     */
    record Term(String written, List<String> words, int theme) {}

    /** By what a theme's weight is multiplied in each part of an article. */
    record Shares(double title, double lead, double rest) {}

    Beat(String name, double threshold, Shares shares, List<Theme> themes, List<Term> terms) {
        this.name = name;
        this.threshold = threshold;
        this.shares = shares;
        this.themes = List.copyOf(themes);
        terms.forEach(term -> phrases.add(term.words(), term));
    }

    /**
     * Reads a beat's file.
     *
     * @throws IOException when it can't be read or isn't one; then the message is a sentence that says what is wrong and where
     */
    public static Beat load(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return BeatFile.read(in, file.toString());
        }
    }

    /**
     * Reads a beat from an open stream, which the caller closes.
     *
     * @throws IOException as for {@link #load(Path)}
     */
    public static Beat load(InputStream in) throws IOException {
        return BeatFile.read(in, "The beat's file");
    }

    /** The beat that comes with Sitrep. */
    public static Beat shipped() {
        try (InputStream in =
                Beat.class.getResourceAsStream("/defaults/beats/war-diplomacy.yaml")) {
            if (in == null) {
                throw new IllegalStateException("the shipped beat is missing from the program");
            }
            return BeatFile.read(in, "beats/war-diplomacy.yaml");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the file names it. */
    public String name() {
        return name;
    }

    /**
     * Judges an article.
     *
     * @param language ISO 639-1 or "und". All terms are looked for whatever it is, for articles quote other languages; it is named where
     *     none is found
     */
    public Verdict judge(String title, String text, String language) {
        List<Part> parts = new ArrayList<>();
        parts.add(part(BeatWords.of(title, LONGEST_TITLE), shares.title(), false));
        boolean party = parts.getFirst().party();
        if (!text.isBlank()) {
            int lead = BeatWords.end(text, LEAD);
            String rest = text.substring(lead, Math.min(text.length(), LONGEST_TEXT));
            parts.add(part(BeatWords.of(text, lead), shares.lead(), party));
            parts.add(part(BeatWords.of(rest, LONGEST_TEXT), shares.rest(), party));
        }
        double score = 0;
        Map<Term, Double> found = new LinkedHashMap<>();
        for (Part part : parts) {
            score += part.score();
            part.terms().forEach((term, worth) -> found.merge(term, worth, Double::sum));
        }
        boolean on = score >= threshold;
        return new Verdict(on, score, Reasons.of(on, score, threshold, found, themes, language));
    }

    /**
     * What was found in one part of an article.
     *
     * @param terms those that counted, with what each added
     */
    private record Part(double score, boolean party, Map<Term, Double> terms) {}

    private Part part(List<String> words, double share, boolean partyNamed) {
        List<List<Term>> found = new ArrayList<>();
        themes.forEach(theme -> found.add(new ArrayList<>()));
        boolean[] party = {partyNamed};
        int[] taken = new int[themes.size()];
        for (int i = 0; i < words.size(); i++) {
            int from = i;
            phrases.findAt(
                    words,
                    i,
                    (term, end) -> {
                        List<Term> terms = found.get(term.theme());
                        party[0] |= themes.get(term.theme()).party();
                        if (taken[term.theme()] <= from
                                && terms.size() < MOST_TERMS
                                && !terms.contains(term)) {
                            taken[term.theme()] = end;
                            terms.add(term);
                        }
                    });
        }
        double score = 0;
        Map<Term, Double> worths = new LinkedHashMap<>();
        for (int i = 0; i < themes.size(); i++) {
            Theme theme = themes.get(i);
            if (theme.needsParty() && !party[0]) {
                continue;
            }
            double worth = theme.weight() * share;
            for (Term term : found.get(i)) {
                worths.put(term, worth);
                score += worth;
                worth = theme.weight() * share * FURTHER_TERM;
            }
        }
        return new Part(score, party[0], worths);
    }
}
