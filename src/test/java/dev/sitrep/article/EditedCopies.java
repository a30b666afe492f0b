package dev.sitrep.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Makes copies of a text as other outlets would print it: trimmed, reordered, added to, with words replaced, with their furniture. */
final class EditedCopies {
    private static final List<String> FURNITURE =
            List.of(
                    "Sign up for the evening letter and get the day's news in your inbox.",
                    "This site uses cookies to make it work and to count its visitors.",
                    "The writer covers the region and has lived there for ten years.",
                    "More on this: What we know so far, in five charts and two maps.");

    private final Random random;

    EditedCopies(long seed) {
        random = new Random(seed);
    }

    /** One copy; other gives the paragraphs that are added. */
    String edit(String text, String other) {
        List<String> paragraphs =
                new ArrayList<>(text.lines().filter(line -> !line.isBlank()).toList());
        switch (random.nextInt(5)) {
            case 0 -> drop(paragraphs);
            case 1 -> Collections.shuffle(paragraphs, random);
            case 2 ->
                    paragraphs.addAll(
                            random.nextInt(paragraphs.size() + 1),
                            sample(other, Math.max(1, paragraphs.size() / 3)));
            case 3 -> paragraphs.replaceAll(this::replaceWords);
            default -> paragraphs.addAll(FURNITURE);
        }
        return String.join("\n", paragraphs);
    }

    private void drop(List<String> paragraphs) {
        int keep = Math.max(1, paragraphs.size() - Math.max(1, paragraphs.size() / 3));
        while (paragraphs.size() > keep) {
            paragraphs.remove(random.nextInt(paragraphs.size()));
        }
    }

    private List<String> sample(String other, int most) {
        List<String> lines = other.lines().filter(line -> !line.isBlank()).toList();
        return lines.subList(0, Math.min(most, lines.size()));
    }

    /** One word in ten to three in ten, in runs of one to three as an editor would: "said on Saturday" becomes "told the press". */
    private String replaceWords(String paragraph) {
        String[] words = paragraph.split(" ");
        double share = 0.1 + random.nextDouble() * 0.2;
        int left = (int) (words.length * share);
        while (left > 0) {
            int at = random.nextInt(words.length);
            int run = Math.min(1 + random.nextInt(3), Math.min(left, words.length - at));
            for (int i = 0; i < run; i++) {
                words[at + i] = "x" + random.nextInt(1_000);
            }
            left -= run;
        }
        return String.join(" ", words);
    }
}
