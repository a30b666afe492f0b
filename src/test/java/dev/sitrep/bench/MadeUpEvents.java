package dev.sitrep.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Events on the beat that never happened. Each has names and words of its own, which nobody else's news has, as what is told of a real one has
 * them; what all have in common are the words of the beat and of grammar. Told again, an event is told by other sentences of the
 * same names. The same for the same seed.
 */
final class MadeUpEvents {
    private static final String[] SYLLABLES = {
        "bar", "dov", "kel", "mir", "tan", "rul", "zeb", "lom", "gri", "vas", "pol", "nek", "sud",
        "hra", "jor", "wen", "fal", "ost", "yar", "cim", "dra", "uth", "bel", "kov", "rin", "sha"
    };
    private static final int ALL =
            SYLLABLES.length * SYLLABLES.length * SYLLABLES.length * SYLLABLES.length;
    private static final int WORDS = 20;

    /** Prime to {@link #ALL}: numbers that follow one another give words that are not alike. */
    private static final long STRIDE = 181_081;

    private static final int SENTENCES_A_REPORT = 22;

    /** N a name of the event, w a word of its matter, B a word of the beat. */
    private static final String[] TITLES = {
        "N0 and N1 B over w in N2",
        "N1: B of the w at N2",
        "B in N2 as N0 brings w to N1",
        "N2 w B led by N0 of N1",
        "N0 calls for B on N2 w",
        "After the w, N1 sees B in N2"
    };

    private static final String[] SENTENCES = {
        "N told N that the w of the w would be part of the B.",
        "The w in N went on until N left for N.",
        "According to N, no w was seen near N after the B.",
        "N, who knows the w well, spoke of B with N in N.",
        "What N calls a w is for N the w of a w.",
        "Before the B the w of N had been closed by N.",
        "At N the w was met with w, said N.",
        "N has asked N for the w and for a w.",
        "Both the w and the w are held by N since N.",
        "There will be no w without N, N said of the B.",
        "The w that N wants would cost N its w.",
        "From N to N the w of N is told as a w.",
        "N and N stood by the w for the B in N.",
        "It was N that first had a w in N."
    };
    private static final String[] BEAT = {
        "ceasefire talks",
        "peace negotiations",
        "ceasefire deal",
        "prisoner exchange",
        "envoys' meeting",
        "security guarantees",
        "truce",
        "truce talks",
        "peace plan",
        "mediation"
    };

    private final int seed;

    /** What makes an event one: so many words of its own, the first of them names. */
    record Event(int number, List<String> names, List<String> words) {
        Event {
            names = List.copyOf(names);
            words = List.copyOf(words);
        }

        /** Where it is; it stands in every title. */
        String place() {
            return names.get(2);
        }

        String person() {
            return names.get(0);
        }
    }

    /** One report of it. */
    record Report(String title, List<String> paragraphs) {
        Report {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    MadeUpEvents(int seed) {
        this.seed = seed;
    }

    /** How many there are. */
    int count() {
        return ALL / WORDS;
    }

    Event event(int number) {
        List<String> names = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < WORDS; i++) {
            String word = word((long) number * WORDS + i);
            if (i < WORDS / 2) {
                names.add(Character.toUpperCase(word.charAt(0)) + word.substring(1));
            } else {
                words.add(word);
            }
        }
        return new Event(number, names, words);
    }

    private String word(long number) {
        long at = Math.floorMod(number * STRIDE + seed, (long) ALL);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            word.append(SYLLABLES[(int) (at % SYLLABLES.length)]);
            at /= SYLLABLES.length;
        }
        return word.toString();
    }

    /** Tells of an event in the words of this telling. */
    Report report(Event event, int telling) {
        Random random = new Random(seed + 31L * event.number() + telling);
        String beat = BEAT[event.number() % BEAT.length];
        int pattern = (event.number() + telling) % TITLES.length;
        String title = fill(TITLES[pattern], event, beat, random);
        List<String> sentences = new ArrayList<>();
        sentences.add(title + ".");
        for (int i = 0; i < SENTENCES_A_REPORT; i++) {
            sentences.add(fill(SENTENCES[random.nextInt(SENTENCES.length)], event, beat, random));
        }
        List<String> paragraphs = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i += 3) {
            paragraphs.add(
                    String.join(" ", sentences.subList(i, Math.min(i + 3, sentences.size()))));
        }
        return new Report(capital(title), Collections.unmodifiableList(paragraphs));
    }

    private static String fill(String pattern, Event event, String beat, Random random) {
        StringBuilder filled = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            boolean alone =
                    (i == 0 || !Character.isLetter(pattern.charAt(i - 1)))
                            && (i + 1 == pattern.length()
                                    || !Character.isLetter(pattern.charAt(i + 1)));
            if (alone && c == 'N') {
                boolean numbered =
                        i + 1 < pattern.length() && Character.isDigit(pattern.charAt(i + 1));
                int name =
                        numbered ? pattern.charAt(++i) - '0' : random.nextInt(event.names().size());
                filled.append(event.names().get(name));
            } else if (alone && c == 'w') {
                filled.append(event.words().get(random.nextInt(event.words().size())));
            } else if (alone && c == 'B') {
                filled.append(beat);
            } else {
                filled.append(c);
            }
        }
        return capital(filled.toString());
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
