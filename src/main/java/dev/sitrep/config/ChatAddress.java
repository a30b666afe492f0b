package dev.sitrep.config;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A chat as it is named in the settings: {@code telegram:-1001234567890}, {@code slack:C0123456789}, {@code terminal}; a forum
 * topic or thread after a stroke, {@code telegram:-1001234567890/45}.
 *
 * @param platform telegram, slack or terminal
 * @param room as the platform numbers it; "terminal" for the terminal
 */
public record ChatAddress(String platform, String room, @Nullable String thread) {
    /**
     * Reads the written form. A Slack channel may stand after its workspace, as in the address bar: {@code
     * slack:T0123456789/C0123456789}.
     *
     * @throws IllegalArgumentException where the text has another form
     */
    public static ChatAddress parse(String text) {
        String written = text.strip();
        if (written.equals("terminal")) {
            return new ChatAddress("terminal", "terminal", null);
        }
        int colon = written.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException(text);
        }
        String platform = written.substring(0, colon);
        List<String> parts = List.of(written.substring(colon + 1).split("/", -1));
        if (platform.equals("slack") && parts.size() > 1 && parts.getFirst().startsWith("T")) {
            parts = parts.subList(1, parts.size());
        }
        String room = parts.getFirst();
        String thread = parts.size() > 1 ? parts.get(1) : null;
        boolean fits =
                parts.size() <= 2
                        && switch (platform) {
                            case "telegram" ->
                                    digits(room.startsWith("-") ? room.substring(1) : room)
                                            && (thread == null || digits(thread));
                            case "slack" ->
                                    slackId(room)
                                            && (thread == null || digits(thread.replace(".", "")));
                            default -> false;
                        };
        if (!fits) {
            throw new IllegalArgumentException(text);
        }
        return new ChatAddress(platform, room, thread);
    }

    /** As it is written in the settings. */
    @Override
    public String toString() {
        return platform.equals("terminal")
                ? platform
                : platform + ":" + room + (thread == null ? "" : "/" + thread);
    }

    /** Channels, direct messages and group messages: C…, D…, G… */
    private static boolean slackId(String text) {
        return text.length() >= 2
                && text.length() <= 30
                && "CDG".indexOf(text.charAt(0)) >= 0
                && text.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'));
    }

    private static boolean digits(String text) {
        return !text.isEmpty()
                && text.length() <= 20
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
