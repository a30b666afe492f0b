package dev.sitrep.summary;

import dev.sitrep.text.WordList;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a sentence says, as far as it is held against others: small enough to be kept for a year for every sentence that a chat was told.
 *
 * @param language ISO 639-1; words of two languages are not compared
 * @param denies whether it denies something
 * @param ahead whether it speaks of talks, a meeting or the like as to come
 * @param marks "@" and the one name of a person, body or place; "#" and a number; "~" and a {@link dev.sitrep.text.Concepts concept}, which are the same
 *     in every language; and stems of other words that tell something
 */
public record Gist(String language, boolean denies, boolean ahead, Set<String> marks) {
    private static final String BETWEEN = "\t";

    /** What moves an event on: one that was not told is news, however much of the sentence was. */
    private static final Set<String> ACTS =
            WordList.of(
                    """
                    ~killed ~wounded ~destroyed ~shotdown ~sanction ~exchange ~withdraw ~frozen
                    charg arrest convict sentenc acquit resign fire appoint elect captur seiz control surrend sign agre reject
                    refus cancel postpon suspend resum collaps ban lift approv pass veto block overturn condemn threaten violat
                    deni admit confirm escap rescu hospit reopen close shut evacu
                    """);

    public Gist {
        marks = Set.copyOf(marks);
    }

    static boolean isNumber(String mark) {
        return mark.charAt(0) == '#';
    }

    static boolean isAct(String mark) {
        return ACTS.contains(mark);
    }

    /** Whether a mark is of one language alone. */
    static boolean isWord(String mark) {
        return "@#~".indexOf(mark.charAt(0)) < 0;
    }

    /** In one line; {@link #read} reads it again. */
    public String write() {
        String flags = language + (denies ? "!" : "") + (ahead ? ">" : "");
        return flags + BETWEEN + String.join(BETWEEN, marks.stream().sorted().toList());
    }

    /** What {@link #write} wrote. */
    public static Gist read(String line) {
        List<String> parts = List.of(line.split(BETWEEN));
        String flags = parts.getFirst();
        Set<String> marks = new LinkedHashSet<>();
        parts.subList(1, parts.size()).stream().filter(m -> !m.isEmpty()).forEach(marks::add);
        return new Gist(
                flags.replace("!", "").replace(">", ""),
                flags.contains("!"),
                flags.contains(">"),
                marks);
    }
}
