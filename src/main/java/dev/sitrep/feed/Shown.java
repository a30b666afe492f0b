package dev.sitrep.feed;

/** Words of a stranger as they may stand in a sentence of ours: on one line and short. */
final class Shown {
    private Shown() {}

    /** The beginning of the text, at most so many characters, with a sign where more followed. */
    static String of(String text, int most) {
        String start = text.length() <= 2 * most ? text : text.substring(0, 2 * most);
        String line = Markup.oneLine(start);
        if (line.length() <= most && start.length() == text.length()) {
            return line;
        }
        int end = Math.min(line.length(), most);
        boolean torn = end > 0 && Character.isHighSurrogate(line.charAt(end - 1));
        return line.substring(0, torn ? end - 1 : end) + "…";
    }
}
