package dev.sitrep.summary;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Something that a chat was told and that its source says no longer, or says otherwise now.
 *
 * @param articleId the newest version
 * @param before the words that were told, in full, as the source had them
 * @param now the words that took their place; null where the source took the statement back
 */
public record Correction(
        Kind kind, long articleId, String outlet, String before, @Nullable String now) {
    /** What was changed; what matters more stands first. */
    public enum Kind {
        /** A statement with another number in it. */
        NUMBER,
        /** A statement with a higher count of victims: not a mistake but the news of later. */
        COUNT,
        HEADLINE,
        STATEMENT,
        WITHDRAWN
    }

    /**
     * Whether who was told of it is to hear of it at once: another number, a statement that was taken back or turned round, a name in place of
     * another. A higher count is news, not a mistake, and what is worded otherwise can wait for the next digest.
     */
    public boolean isGrave() {
        return switch (kind) {
            case NUMBER, WITHDRAWN -> true;
            case COUNT -> false;
            case HEADLINE, STATEMENT ->
                    now != null
                            && (Statement.denies(before) != Statement.denies(now)
                                    || otherName(before, now));
        };
    }

    /** The sentence by which a chat that is told of this is known to have been told. */
    public String told() {
        return now == null ? "shown as withdrawn: " + before : now;
    }

    /** Whether only words that begin with a capital letter are others. */
    private static boolean otherName(String before, String now) {
        List<String> was = List.of(before.split("[^\\p{L}\\p{N}]+"));
        List<String> is = List.of(now.split("[^\\p{L}\\p{N}]+"));
        return plain(was).equals(plain(is))
                && !names(was).equals(names(is))
                && names(was).size() == names(is).size();
    }

    private static List<String> plain(List<String> words) {
        return words.stream().filter(word -> !isName(word)).toList();
    }

    private static List<String> names(List<String> words) {
        return words.stream().filter(Correction::isName).toList();
    }

    private static boolean isName(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
    }

    /** The part of the words that differs, with a few words around it: before and now. */
    public Change.Rewording shortly() {
        return now == null ? new Change.Rewording(before, "") : Difference.of(before, now);
    }
}
