package dev.sitrep.actor;

import dev.sitrep.text.NameKeys;
import dev.sitrep.text.StopWords;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words that tell names from other capitalised words, from {@code actor/words.txt} and {@code actor/given-names.txt}; all folded. */
final class NameWords {
    private static final List<String> LANGUAGES = List.of("en", "uk", "ru");
    private static final Set<String> STOPS = stops();
    private static final Map<String, Set<String>> SECTIONS = sections();
    private static final Set<String> GIVEN = new HashSet<>();
    private static final Set<String> GIVEN_BY_SOUND = new HashSet<>();
    private static final int LEAST_SOUND = 4;

    static {
        for (String line : lines("/actor/given-names.txt")) {
            if (!line.startsWith("#")) {
                for (String name : line.strip().split("\\s+")) {
                    GIVEN.add(Folding.word(name));
                    String sound = NameKeys.of(name);
                    if (sound.length() >= LEAST_SOUND) {
                        GIVEN_BY_SOUND.add(sound);
                    }
                }
            }
        }
    }

    private NameWords() {}

    static boolean isStop(String folded) {
        return STOPS.contains(folded);
    }

    static boolean isTitle(String folded) {
        return is("titles", folded);
    }

    /** A title that is written with a full stop: "Gen." */
    static boolean isShortTitle(String folded) {
        return is("abbreviated", folded);
    }

    static boolean isRole(String folded) {
        return is("roles", folded);
    }

    static boolean isSaying(String folded) {
        return is("saying", folded);
    }

    /** Whether no person is called so: "Institute", "Monday". */
    static boolean isNoPerson(String folded) {
        return is("never", folded) || isInstitution(folded) || is("calendar", folded);
    }

    /** "Institute", "Street": what stands behind a person's name makes a body or a place of it. */
    static boolean isInstitution(String folded) {
        return is("institutions", folded);
    }

    /** "Photograph", before a colon and the photographer. */
    static boolean isPicture(String folded) {
        return is("pictures", folded);
    }

    /** Whether a word as written is a common word as well as a listed name. */
    static boolean isCommon(String written) {
        return is("common", Folding.word(written));
    }

    static boolean isParticle(String folded) {
        return is("particles", folded);
    }

    static boolean isJunior(String folded) {
        return is("jr", folded);
    }

    /** Whether a word as written is a first name, in its own spelling or by its sound in another script. */
    static boolean isGiven(String folded, String written) {
        return GIVEN.contains(folded)
                || (Folding.isCyrillic(written) && GIVEN_BY_SOUND.contains(NameKeys.of(written)));
    }

    private static boolean is(String section, String folded) {
        return SECTIONS.getOrDefault(section, Set.of()).contains(folded);
    }

    private static Set<String> stops() {
        Set<String> stops = new HashSet<>();
        for (String language : LANGUAGES) {
            StopWords.of(language).forEach(word -> stops.add(Folding.word(word)));
        }
        return Set.copyOf(stops);
    }

    private static Map<String, Set<String>> sections() {
        Map<String, Set<String>> sections = new HashMap<>();
        Set<String> section = new HashSet<>();
        for (String line : lines("/actor/words.txt")) {
            if (line.startsWith("[")) {
                String name = line.substring(1, line.indexOf(']'));
                section = sections.computeIfAbsent(name, n -> new HashSet<>());
            } else if (!line.startsWith("#") && !line.isBlank()) {
                for (String word : line.strip().split("\\s+")) {
                    section.add(Folding.word(word));
                }
            }
        }
        return Map.copyOf(sections);
    }

    private static List<String> lines(String resource) {
        try (InputStream in = NameWords.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The list " + resource + " is missing from the program.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
