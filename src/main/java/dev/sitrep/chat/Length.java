package dev.sitrep.chat;

import java.util.Optional;

/**
 * How much a digest says.
 *
 * @param stories the most stories of one edition
 * @param sentences the most sentences of one story
 * @see Settings
 */
public record Length(int stories, int sentences) {
    /** The most sentences that a summary has. */
    public static final int MOST_SENTENCES = 6;

    public static final Length BRIEF = new Length(5, 1);
    public static final Length NORMAL = new Length(10, 3);
    public static final Length FULL = new Length(20, MOST_SENTENCES);

    /** A length as a person types it: brief, normal, full, or how many sentences a story has, from 1 to 6; empty for all else. */
    public static Optional<Length> of(String typed) {
        return switch (typed) {
            case "brief" -> Optional.of(BRIEF);
            case "normal" -> Optional.of(NORMAL);
            case "full" -> Optional.of(FULL);
            case "1", "2", "3", "4", "5", "6" ->
                    Optional.of(new Length(NORMAL.stories(), Integer.parseInt(typed)));
            default -> Optional.empty();
        };
    }
}
