package dev.sitrep.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Makes copies of a text as other outlets would print it: trimmed, reordered, added to, with words replaced, with their furniture. */
final class EditedCopies {
    /** One way to edit a copy. */
    enum Edit {
        HEADLINE,
        PARAGRAPHS_DROPPED,
        PARAGRAPHS_REORDERED,
        PARAGRAPHS_ADDED,
        WORDS_REPLACED_IN_RUNS,
        WORDS_REPLACED_ONE_BY_ONE,
        FURNITURE_ADDED,
        SEVERAL
    }

    private static final List<String> FURNITURE =
            List.of(
                    "Sign up for the evening letter and get the day's news in your inbox.",
                    "This site uses cookies to make it work and to count its visitors.",
                    "The writer covers the region and has lived there for ten years.",
                    "More on this: What we know so far, in five charts and two maps.",
                    "Support independent journalism with a monthly gift of any size.",
                    "Photographs by our own staff. All rights reserved by the publisher.");

    private final Random random;

    EditedCopies(long seed) {
        random = new Random(seed);
    }

    /** One copy; other gives the paragraphs and words that come in. In a text of one paragraph each sentence is taken for one. */
    String edit(Edit edit, String text, String other) {
        List<String> paragraphs = paragraphs(text);
        switch (edit) {
            case HEADLINE -> {}
            case PARAGRAPHS_DROPPED -> drop(paragraphs, 0.5);
            case PARAGRAPHS_REORDERED -> Collections.shuffle(paragraphs, random);
            case PARAGRAPHS_ADDED -> insert(paragraphs, paragraphs(other));
            case WORDS_REPLACED_IN_RUNS -> replaceRuns(paragraphs, other);
            case WORDS_REPLACED_ONE_BY_ONE ->
                    replaceEach(paragraphs, other, 0.1 + random.nextDouble() * 0.2);
            case FURNITURE_ADDED -> furnish(paragraphs);
            case SEVERAL -> {
                drop(paragraphs, 0.25);
                replaceEach(paragraphs, other, 0.1);
                furnish(paragraphs);
            }
        }
        return String.join("\n", paragraphs);
    }

    private static List<String> paragraphs(String text) {
        List<String> lines = new ArrayList<>(text.lines().filter(line -> !line.isBlank()).toList());
        return lines.size() > 1
                ? lines
                : new ArrayList<>(Arrays.asList(text.strip().split("(?<=[.!?]) ")));
    }

    /** Some, up to a share of the words. */
    private void drop(List<String> paragraphs, double share) {
        int left = (int) (words(paragraphs) * share * (0.3 + 0.7 * random.nextDouble()));
        for (int tries = 0; tries < 2 * paragraphs.size(); tries++) {
            int at = random.nextInt(paragraphs.size());
            int words = words(paragraphs.subList(at, at + 1));
            if (words <= left) {
                left -= words;
                paragraphs.remove(at);
            }
        }
    }

    /** Some in one place, up to half as many words as there are. */
    private void insert(List<String> paragraphs, List<String> others) {
        int left = words(paragraphs) / 2;
        int at = random.nextInt(paragraphs.size() + 1);
        for (String other : others) {
            left -= words(List.of(other));
            if (left < 0) {
                return;
            }
            paragraphs.add(at++, other);
        }
    }

    private static int words(List<String> paragraphs) {
        return paragraphs.stream().mapToInt(p -> p.split("\\s+").length).sum();
    }

    private void furnish(List<String> paragraphs) {
        List<String> lines = new ArrayList<>(FURNITURE);
        Collections.shuffle(lines, random);
        paragraphs.addAll(lines.subList(0, 3));
        paragraphs.addFirst(lines.getLast());
    }

    /** One word in ten to three in ten, in runs of one to three as an editor would: "said on Saturday" becomes "told the press". */
    private void replaceRuns(List<String> paragraphs, String other) {
        String[] foreign = other.strip().split("\\s+");
        double share = 0.1 + random.nextDouble() * 0.2;
        paragraphs.replaceAll(
                paragraph -> {
                    String[] words = paragraph.split(" ");
                    int left = (int) (words.length * share);
                    while (left > 0) {
                        int at = random.nextInt(words.length);
                        int run =
                                Math.min(1 + random.nextInt(3), Math.min(left, words.length - at));
                        for (int i = 0; i < run; i++) {
                            words[at + i] = foreign[random.nextInt(foreign.length)];
                        }
                        left -= run;
                    }
                    return String.join(" ", words);
                });
    }

    /** Words here and there, as a program would that hides a copy: hardest to see. */
    private void replaceEach(List<String> paragraphs, String other, double share) {
        String[] foreign = other.strip().split("\\s+");
        paragraphs.replaceAll(
                paragraph -> {
                    String[] words = paragraph.split(" ");
                    for (int i = 0; i < words.length; i++) {
                        if (random.nextDouble() < share) {
                            words[i] = foreign[random.nextInt(foreign.length)];
                        }
                    }
                    return String.join(" ", words);
                });
    }
}
