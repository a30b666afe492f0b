package dev.sitrep.article;

/**
 * Where a text quotes, told by its quotation marks alone: from the last opening mark to the first closing one behind it. A mark without its
 * other half is none; outlets break lines in different places, so a line break parts nothing. Asked from the text's start to its end.
 */
final class QuotedStretches {
    private static final int LONGEST = 1_500;

    private final String text;
    private int start = -1;
    private int end = -1;
    private int searched;

    QuotedStretches(String text) {
        this.text = text;
    }

    /** Whether the character at the index is quoted; indexes must ascend. */
    boolean holds(int index) {
        while (searched <= index && end <= index) {
            next();
        }
        return start >= 0 && index > start && index < end;
    }

    /** Moves to the next quotation; where there is none, searched is behind the text. */
    private void next() {
        int open = -1;
        for (int i = searched; i < text.length(); i++) {
            char c = text.charAt(i);
            if (opens(c, i)) {
                open = i;
            } else if (open >= 0 && closes(c) && i - open <= LONGEST) {
                start = open;
                end = i;
                searched = i + 1;
                return;
            }
        }
        start = -1;
        end = -1;
        searched = text.length() + 1;
    }

    private boolean opens(char c, int i) {
        boolean blankBefore = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
        return switch (c) {
            case '«', '„', '「', '『' -> true;
            case '“' -> blankBefore;
            case '"' ->
                    blankBefore
                            && i + 1 < text.length()
                            && isWordy(text.charAt(i + 1))
                            && !isPoint(i - 1);
            default -> false;
        };
    }

    private boolean isPoint(int i) {
        return i >= 0 && ".,!?…".indexOf(text.charAt(i)) >= 0;
    }

    private static boolean isWordy(char c) {
        return Character.isLetterOrDigit(c) || "[($€£'‘…".indexOf(c) >= 0;
    }

    private static boolean closes(char c) {
        return c == '”' || c == '»' || c == '"' || c == '“' || c == '」' || c == '』';
    }
}
