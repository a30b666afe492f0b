package dev.sitrep.slack;

import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Run;
import dev.sitrep.text.Sentences;
import dev.sitrep.text.Span;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a block into blocks that each fit one block of Slack's: text at the end of a sentence, else between words, else between
 * characters; fixed text at lines; buttons by the row. A link is never cut.
 */
final class SlackCut {
    /** Slack's limits: a section's text, a header's, a row of buttons. */
    static final int SECTION = 3_000;

    static final int HEADER = 150;
    static final int ROW = 25;

    /** What the fences around fixed text take. */
    private static final int FENCES = "```\n\n```".length();

    /** What markers and edges around one run may take. */
    private static final int AROUND_A_RUN = 4;

    /** A link whose label is longer is cut to this, since its address must stay whole and in one block. */
    private static final int LONGEST_LABEL = 150;

    private SlackCut() {}

    static List<Block> fit(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph paragraph ->
                    runs(paragraph.runs()).stream().<Block>map(Block.Paragraph::new).toList();
            case Block.Note note -> runs(note.runs()).stream().<Block>map(Block.Note::new).toList();
            case Block.Fixed fixed -> fixed(SlackText.clean(fixed.text()));
            case Block.Divider divider -> List.of(divider);
            case Block.Buttons buttons -> rows(buttons);
            case Block.Picture picture -> fit(Block.paragraph(picture.text()));
        };
    }

    /** A header shows plain text, and Slack is not clear on whether it reads escapes there: a title that needs them is a bold line. */
    private static List<Block> heading(Block.Heading heading) {
        String title = SlackText.oneLine(heading.text());
        if (title.length() <= HEADER && title.equals(SlackText.escape(title))) {
            return List.of(new Block.Heading(title));
        }
        return runs(List.of(new Run.Bold(title))).stream()
                .<Block>map(Block.Paragraph::new)
                .toList();
    }

    private static List<Block> rows(Block.Buttons buttons) {
        List<Block> rows = new ArrayList<>();
        for (int from = 0; from < buttons.buttons().size(); from += ROW) {
            int to = Math.min(buttons.buttons().size(), from + ROW);
            rows.add(new Block.Buttons(buttons.buttons().subList(from, to)));
        }
        return rows;
    }

    private static List<Block> fixed(String text) {
        List<Block> pieces = new ArrayList<>();
        String rest = text;
        while (cost(rest) > SECTION - FENCES) {
            int most = within(rest, SECTION - FENCES);
            int line = rest.lastIndexOf('\n', most - 1);
            int cut = line > 0 ? line + 1 : most;
            pieces.add(new Block.Fixed(rest.substring(0, cut)));
            rest = rest.substring(cut);
        }
        pieces.add(new Block.Fixed(rest));
        return pieces;
    }

    private static List<List<Run>> runs(List<Run> runs) {
        List<List<Run>> pieces = new ArrayList<>();
        List<Run> piece = new ArrayList<>();
        int room = SECTION;
        for (Run run : runs) {
            Run rest = clean(run);
            while (cost(rest) > room) {
                int cut = cut(rest, room - AROUND_A_RUN, !piece.isEmpty());
                if (cut > 0) {
                    piece.add(with(rest, rest.text().substring(0, cut)));
                    rest = with(rest, rest.text().substring(cut).stripLeading());
                }
                pieces.add(piece);
                piece = new ArrayList<>();
                room = SECTION;
            }
            piece.add(rest);
            room -= cost(rest);
        }
        pieces.add(piece);
        return pieces;
    }

    private static Run clean(Run run) {
        if (run instanceof Run.Link link) {
            String label = SlackRuns.label(link);
            return new Run.Link(SlackBlocks.clipped(label, LONGEST_LABEL), link.target());
        }
        return with(run, SlackText.clean(run.text()));
    }

    private static Run with(Run run, String text) {
        return switch (run) {
            case Run.Plain plain -> new Run.Plain(text);
            case Run.Bold bold -> new Run.Bold(text);
            case Run.Italic italic -> new Run.Italic(text);
            case Run.Link link -> new Run.Link(text, link.target());
        };
    }

    /** Where to cut a run that has too little room; 0 to leave it whole for the next block. */
    private static int cut(Run run, int room, boolean mayWait) {
        if (run instanceof Run.Link || room <= 0) {
            return 0;
        }
        String text = run.text();
        int most = within(text, room);
        int best = 0;
        for (Span sentence : Sentences.split(text.substring(0, most), "en")) {
            // The last one is cut short itself, unless it ends where the room does.
            if (sentence.end() < most) {
                best = sentence.end();
            }
        }
        if (best > 0 || mayWait) {
            return best;
        }
        int word = most;
        while (word > 0 && !Character.isWhitespace(text.charAt(word - 1))) {
            word--;
        }
        return word > most / 2 ? word : most;
    }

    /** The longest start of a text that costs no more than the room, between characters as a reader sees them. */
    private static int within(String text, int room) {
        int cost = 0;
        int end = 0;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            cost += cost(c);
            if (cost > room) {
                break;
            }
            end += Character.charCount(c);
        }
        return wholeCharacters(text, end);
    }

    /** The last place at or before {@code end} that is between two characters as a reader sees them (UAX #29). */
    static int wholeCharacters(String text, int end) {
        if (end <= 0 || end >= text.length()) {
            return end;
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int back = characters.isBoundary(end) ? end : characters.preceding(end);
        // A character may be longer than all the room: then it is cut after all, between code
        // points.
        return back > 0 ? back : Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }

    private static int cost(Run run) {
        if (run instanceof Run.Link) {
            return SlackRuns.mrkdwn(List.of(run)).length() + AROUND_A_RUN;
        }
        return cost(run.text()) + AROUND_A_RUN;
    }

    private static int cost(String text) {
        return text.codePoints().map(SlackCut::cost).sum();
    }

    /** Characters in mrkdwn after escaping; a line break also ends and begins a style. */
    private static int cost(int c) {
        return switch (c) {
            case '&' -> "&amp;".length();
            case '<', '>' -> "&lt;".length();
            case '\n' -> 3;
            default -> Character.charCount(c);
        };
    }
}
