package dev.sitrep.beat;

import dev.sitrep.text.Phrases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What an editor watches, as a list of weighted terms, and the judgement of an article by it.
 *
 * <p>Each term found adds its theme's weight once; the article is on the beat when the sum reaches the threshold. The head of {@code
 * config/beats/war-diplomacy.yaml} tells an editor how terms are written. Reading stops after {@value #LONGEST_TEXT} characters: what an
 * article is about it says by then, and a page of any length is judged in the same time.
 */
public final class Beat {
    static final int LONGEST_TEXT = 6_000;
    private static final int LONGEST_TITLE = 500;

    private final String name;
    private final double threshold;
    private final List<Term> terms;
    private final Phrases<Integer> phrases = new Phrases<>();

    /**
     * @param written as the editor wrote it
     */
    record Term(String written, List<String> words, String theme, double weight) {}

    Beat(String name, double threshold, List<Term> terms) {
        this.name = name;
        this.threshold = threshold;
        this.terms = List.copyOf(terms);
        for (int i = 0; i < terms.size(); i++) {
            phrases.add(terms.get(i).words(), i);
        }
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
        BitSet found = new BitSet(terms.size());
        find(title, LONGEST_TITLE, found);
        find(text, LONGEST_TEXT, found);
        double score = 0;
        for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
            score += terms.get(i).weight();
        }
        boolean on = score >= threshold;
        List<Term> hits = new ArrayList<>();
        found.stream().forEach(i -> hits.add(terms.get(i)));
        return new Verdict(on, score, Reasons.of(on, score, threshold, hits, language));
    }

    private void find(String text, int longest, BitSet found) {
        List<String> words = BeatWords.of(text, longest);
        for (int i = 0; i < words.size(); i++) {
            phrases.findAt(words, i, (term, end) -> found.set(term));
        }
    }
}
