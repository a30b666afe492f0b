package dev.sitrep.feed;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What may be a feed's address: http or https, with a host, and without a name and password, which would show in lists and logs.
 * The rule holds wherever somebody names a feed: on the command line, in OPML, in a page that links to one.
 *
 * <p>Addresses as people copy them are mended: {@code feed:} of old readers, spaces and letters of other alphabets.
 */
public sealed interface FeedAddress {
    /** As long as any server takes (RFC 9110, 4.1, recommends 8000 for all, and none needs a quarter of it for a feed). */
    int LONGEST = 2000;

    /** An address that can be asked. */
    record Good(URI url) implements FeedAddress {}

    /**
     * One that is not taken.
     *
     * @param shown the address as it may be shown: short, and without a password
     */
    record Refused(String shown, Reason reason) implements FeedAddress {
        /** Half a sentence that goes on after the address. */
        public String why() {
            return reason.words;
        }
    }

    /** Why an address is not taken. */
    enum Reason {
        TOO_LONG("is longer than " + LONGEST + " characters"),
        NO_WEB_ADDRESS("is not a web address"),
        NO_HOST("has no host in it"),
        SECRET("has a name or password in it, which would show in lists and logs"),
        MALFORMED("is not written as a web address is");

        private final String words;

        Reason(String words) {
            this.words = words;
        }
    }

    /** Looks at an address that somebody has written. */
    static FeedAddress of(String written) {
        String address = withoutFeedScheme(written.strip());
        String shown = shown(address);
        if (address.length() > LONGEST) {
            return new Refused(shown, Reason.TOO_LONG);
        }
        int colon = address.indexOf(':');
        String scheme = colon < 0 ? "" : address.substring(0, colon).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return new Refused(shown, Reason.NO_WEB_ADDRESS);
        }
        if (!address.startsWith("://", colon)) {
            return new Refused(shown, Reason.NO_HOST);
        }
        String authority = authority(address, colon + 3);
        if (authority.indexOf('@') >= 0) {
            return new Refused(shown, Reason.SECRET);
        }
        return hasPort(authority)
                ? mended(address, colon + 3, authority, shown)
                : new Refused(shown, Reason.MALFORMED);
    }

    /** True where what stands after the host's colon, if there is one, is a port. */
    private static boolean hasPort(String authority) {
        int colon = authority.lastIndexOf(':');
        if (colon < authority.lastIndexOf(']') || colon < 0) {
            return true;
        }
        String port = authority.substring(colon + 1);
        boolean number = port.chars().allMatch(c -> c >= '0' && c <= '9') && port.length() < 6;
        return number && (port.isEmpty() || Integer.parseInt(port) <= 65_535);
    }

    private static FeedAddress mended(String address, int start, String authority, String shown) {
        try {
            URI url = new URI(address);
            if (url.getHost() != null) {
                return new Good(url);
            }
        } catch (URISyntaxException e) {
            // Mended below where it can be.
        }
        try {
            String rest = encoded(address.substring(start + authority.length()));
            int port = authority.lastIndexOf(':');
            String name = port < 0 ? authority : authority.substring(0, port);
            String host = IDN.toASCII(name, IDN.ALLOW_UNASSIGNED);
            if (host.chars().allMatch(FeedAddress::isOfHost) && !host.isEmpty()) {
                String number = port < 0 ? "" : authority.substring(port);
                return new Good(new URI(address.substring(0, start) + host + number + rest));
            }
        } catch (URISyntaxException | IllegalArgumentException e) {
            // Said below.
        }
        return new Refused(shown, Reason.MALFORMED);
    }

    private static boolean isOfHost(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || "-._".indexOf(c) >= 0;
    }

    /** Mac programs wrote feed://host/path and feed:https://host/path. */
    private static String withoutFeedScheme(String address) {
        if (!address.regionMatches(true, 0, "feed:", 0, 5)) {
            return address;
        }
        String rest = address.substring(5);
        return rest.startsWith("//") ? "http:" + rest : rest;
    }

    private static String authority(String address, int start) {
        int end = start;
        while (end < address.length() && "/?#\\".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        return address.substring(start, end);
    }

    /** Path, query and fragment with what no address may hold written as browsers do. */
    private static String encoded(String rest) {
        StringBuilder out = new StringBuilder();
        for (byte b : rest.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c > ' ' && c < 0x7F && "\"<>\\^`{|}".indexOf(c) < 0) {
                out.append(c);
            } else {
                out.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
            }
        }
        return out.toString();
    }

    private static String shown(String address) {
        int at = address.lastIndexOf('@');
        int start = address.indexOf("//");
        String bare =
                at < 0 || start > at
                        ? address
                        : address.substring(0, start < 0 ? 0 : start + 2)
                                + "…@"
                                + address.substring(at + 1);
        return Shown.of(bare, 100);
    }
}
