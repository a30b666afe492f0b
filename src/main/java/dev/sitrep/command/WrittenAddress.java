package dev.sitrep.command;

import dev.sitrep.feed.FeedAddress;

/** An address as people write it: with a scheme or without, in the brackets of mail programs, perhaps with a remark behind it. */
final class WrittenAddress {
    private WrittenAddress() {}

    /** The first word of what was typed, looked at as an address. */
    static FeedAddress of(String typed) {
        int end = 0;
        while (end < typed.length() && !Character.isWhitespace(typed.charAt(end))) {
            end++;
        }
        String word = typed.substring(0, end);
        String bare =
                word.startsWith("<") && word.endsWith(">") && word.length() > 2
                        ? word.substring(1, word.length() - 1)
                        : word;
        return FeedAddress.of(isHostAndPath(bare) ? "https://" + bare : bare);
    }

    /** {@code example.org/feed}, {@code example.org:8080}: what a browser's address line would take. */
    private static boolean isHostAndPath(String word) {
        int slash = word.indexOf('/');
        String authority = slash < 0 ? word : word.substring(0, slash);
        int colon = authority.indexOf(':');
        String host = colon < 0 ? authority : authority.substring(0, colon);
        int dot = host.indexOf('.');
        return dot > 0
                && dot < host.length() - 1
                && host.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '.' || c == '-');
    }
}
