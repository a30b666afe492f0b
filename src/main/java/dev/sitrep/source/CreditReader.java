package dev.sitrep.source;

import dev.sitrep.article.Article;
import dev.sitrep.source.Credit.Kind;
import dev.sitrep.source.Credit.Part;
import dev.sitrep.text.Sentences;
import dev.sitrep.text.Span;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the credits of one article. */
final class CreditReader {
    private static final int OPENING_LINES = 3;
    private static final int LEAD = 300;
    private static final Comparator<Part> PARTS =
            Comparator.comparingInt(List.of(Part.TITLE, Part.FEED, Part.TEXT)::indexOf);
    private static final int LONGEST_TITLE = 1_000;

    private final Outlets outlets;
    private final Piece piece;
    private final Outlet own;
    private final String text;
    private final List<Credit> credits = new ArrayList<>();
    private final Set<Span> taken = new HashSet<>();
    private boolean ownReporting;
    private @Nullable Outlet lastCredited;

    private CreditReader(Outlets outlets, Piece piece) {
        this.outlets = outlets;
        this.piece = piece;
        this.own = outlets.named(piece.outlet());
        this.text = cut(piece.text(), Credits.LONGEST_TEXT);
    }

    private record Piece(
            String outlet, String title, String text, String language, @Nullable String credited) {}

    static CreditReader of(Outlets outlets, Article a) {
        return new CreditReader(
                outlets, new Piece(a.outlet(), a.title(), a.text(), a.language(), a.credited()));
    }

    static CreditReader ofText(Outlets outlets, String text, String language) {
        return new CreditReader(outlets, new Piece("", "", text, language, null));
    }

    CreditReading read() {
        ownReporting = own.kind() == Outlet.Kind.OFFICIAL;
        title(cut(piece.title(), LONGEST_TITLE));
        feed();
        text();
        credits.sort(
                Comparator.comparing(Credit::part, PARTS).thenComparingInt(c -> c.span().start()));
        return new CreditReading(
                own, List.copyOf(credits), ownReporting, leadEnd(), text.length() / 2);
    }

    private void title(String title) {
        PlaceCredits.Placed placed = new PlaceCredits(outlets).title(title);
        if (placed != null) {
            add(placed.outlet(), placed.kind(), Part.TITLE, placed.span(), title);
        }
        sentence(Part.TITLE, title, new Span(0, title.length()));
    }

    private void feed() {
        String credited = piece.credited();
        if (credited != null && !Tokens.words(credited).isEmpty()) {
            Outlet outlet = outlets.named(cut(credited, 100));
            if (!isOwn(outlet)) {
                credits.add(
                        new Credit(outlet.name(), Kind.FEED, Part.FEED, new Span(0, 0), credited));
            }
        }
    }

    private void text() {
        List<Span> lines = lines();
        PlaceCredits places = new PlaceCredits(outlets);
        places.references(text, lines).forEach(this::add);
        for (int i = 0; i < lines.size(); i++) {
            Span line = lines.get(i);
            if (Captions.isCaption(text, line)) {
                continue;
            }
            if (i < OPENING_LINES) {
                add(places.dateline(text, line));
            }
            for (Span sentence : Sentences.split(line.of(text), piece.language())) {
                sentence(
                        Part.TEXT,
                        text,
                        new Span(line.start() + sentence.start(), line.start() + sentence.end()));
            }
            if (i == lines.size() - 1) {
                add(places.signature(text, line));
            }
        }
    }

    private void sentence(Part part, String whole, Span sentence) {
        Tokens tokens = Tokens.of(whole, sentence);
        for (MentionCredits.Found found :
                new MentionCredits(outlets, tokens, lastCredited).find()) {
            Span span = tokens.span(found.start(), found.end());
            add(found.outlet(), found.kind(), part, span, whole);
        }
        int i = 0;
        while (i < tokens.size()) {
            Integer end = UnnamedSources.endAt(tokens, i);
            if (end != null) {
                Span span = tokens.span(UnnamedSources.startOf(tokens, i), end);
                credits.add(new Credit("", Kind.UNNAMED_SOURCE, part, span, span.of(whole)));
            }
            i = end == null ? i + 1 : end;
        }
    }

    private void add(PlaceCredits.@Nullable Placed placed) {
        if (placed != null) {
            add(placed.outlet(), placed.kind(), Part.TEXT, placed.span(), text);
        }
    }

    private void add(Outlet outlet, Kind kind, Part part, Span span, String whole) {
        if (isOwn(outlet)) {
            ownReporting |= part == Part.TEXT && kind != Kind.CITED && kind != Kind.REFERENCE;
            return;
        }
        if (part == Part.TEXT && !take(span)) {
            return;
        }
        if (outlet.kind() != Outlet.Kind.OFFICIAL) {
            lastCredited = outlet;
        }
        credits.add(new Credit(outlet.name(), official(outlet, kind), part, span, span.of(whole)));
    }

    /** Words are one credit, however many rules see it. */
    private boolean take(Span span) {
        for (Span other : taken) {
            if (span.start() < other.end() && other.start() < span.end()) {
                return false;
            }
        }
        return taken.add(span);
    }

    private static Kind official(Outlet outlet, Kind kind) {
        return outlet.kind() == Outlet.Kind.OFFICIAL ? Kind.OFFICIAL : kind;
    }

    private boolean isOwn(Outlet outlet) {
        return outlet.name().equals(own.name())
                || Tokens.words(outlet.name()).equals(Tokens.words(piece.outlet()));
    }

    /** The lead: at least {@value #LEAD} characters, up to the end of that line, and never more than twice as many. */
    private int leadEnd() {
        if (text.length() <= LEAD) {
            return text.length();
        }
        int line = text.indexOf('\n', LEAD);
        return Math.min(line < 0 ? text.length() : line, 2 * LEAD);
    }

    private List<Span> lines() {
        List<Span> lines = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int line = text.indexOf('\n', from);
            int to = line < 0 ? text.length() : line;
            if (!text.substring(from, to).isBlank()) {
                lines.add(new Span(from, to));
            }
            from = to + 1;
        }
        return lines;
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
