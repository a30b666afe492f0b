package dev.sitrep.slack;

import dev.sitrep.delivery.Message.Run;

import java.net.URI;
import java.util.List;

/** Runs of text as mrkdwn: {@code *bold*}, {@code _italic_}, {@code <url|label>}. */
final class SlackRuns {
    /** Slack sees a marker only at the edge of a word; this makes an edge where there is none, and nobody sees it. */
    private static final char EDGE = '\u200B';

    /** Longer addresses are shown without their link rather than cut: a cut link leads nowhere. */
    private static final int LONGEST_LINK = 2_000;

    private SlackRuns() {}

    static String mrkdwn(List<Run> runs) {
        StringBuilder out = new StringBuilder();
        boolean styledBefore = false;
        for (Run run : runs) {
            String piece = mrkdwn(run);
            if (piece.isEmpty()) {
                continue;
            }
            boolean styled = run instanceof Run.Bold || run instanceof Run.Italic;
            boolean both = styled && styledBefore;
            boolean one = styled || styledBefore;
            if (!out.isEmpty() && (both || (one && touches(lastOf(out), piece.codePointAt(0))))) {
                out.append(EDGE);
            }
            out.append(piece);
            styledBefore = styled;
        }
        return out.toString();
    }

    private static int lastOf(StringBuilder out) {
        return out.codePointBefore(out.length());
    }

    /** One of the two is the marker itself, the other the neighbour that may hide it. */
    private static boolean touches(int before, int after) {
        return !edge(before) && !edge(after);
    }

    private static boolean edge(int c) {
        return Character.isWhitespace(c) || "()[]{}\"',;.!?-/".indexOf(c) >= 0;
    }

    private static String mrkdwn(Run run) {
        return switch (run) {
            case Run.Plain plain -> SlackText.mrkdwn(SlackText.clean(plain.text()));
            case Run.Bold bold -> marked(SlackText.clean(bold.text()), '*');
            case Run.Italic italic -> marked(SlackText.clean(italic.text()), '_');
            case Run.Link link -> link(link);
        };
    }

    /** Each line by itself, since Slack's styles end with the line, and tight, since a space inside the marker undoes it. */
    private static String marked(String text, char marker) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        while (from <= text.length()) {
            int end = text.indexOf('\n', from);
            String line = text.substring(from, end < 0 ? text.length() : end);
            if (SlackText.visible(line)) {
                out.append(leading(line)).append(marker);
                out.append(SlackText.mrkdwn(line.strip())).append(marker).append(trailing(line));
            } else {
                out.append(line);
            }
            if (end < 0) {
                break;
            }
            out.append('\n');
            from = end + 1;
        }
        return out.toString();
    }

    private static String leading(String line) {
        return line.substring(0, line.length() - line.stripLeading().length());
    }

    private static String trailing(String line) {
        return line.substring(line.stripTrailing().length());
    }

    private static String link(Run.Link link) {
        String label = label(link);
        String address = SlackText.escape(link.target().toASCIIString());
        if (!leadsToTheWeb(link.target()) || address.length() > LONGEST_LINK) {
            return SlackText.mrkdwn(label);
        }
        return "<" + address + "|" + SlackText.mrkdwn(label).replace('|', '¦') + ">";
    }

    /** What is shown of a link: its text on one line, or the host where there is none. */
    static String label(Run.Link link) {
        String label = SlackText.oneLine(link.text());
        if (SlackText.visible(label)) {
            return label;
        }
        String host = link.target().getHost();
        return host == null ? "" : SlackText.oneLine(host);
    }

    /** Anything else between angle brackets may be a command to Slack: {@code <!channel>}, {@code <@U1>}. */
    private static boolean leadsToTheWeb(URI target) {
        String scheme = target.getScheme();
        return scheme != null
                && (scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http"))
                && target.getHost() != null;
    }
}
