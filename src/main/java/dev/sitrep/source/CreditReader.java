package dev.sitrep.source;

import dev.sitrep.article.Article;
import dev.sitrep.source.Credit.Kind;
import dev.sitrep.source.Credit.Part;
import dev.sitrep.source.CreditReading.ReadSentence;
import dev.sitrep.source.Outlets.Mention;
import dev.sitrep.source.Speakers.Speaker;
import dev.sitrep.source.Speakers.Speech;
import dev.sitrep.source.UnnamedSources.Unnamed;
import dev.sitrep.text.Sentences;
import dev.sitrep.text.Span;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Reads the credits of one article, and who speaks in each of its sentences. */
final class CreditReader {
    private static final int OPENING_LINES = 3;
    private static final int LEAD = 300;
    private static final int LONGEST_TITLE = 1_000;

    /** A sentence that is longer is read in stretches of so many characters: it is no sentence. */
    private static final int LONGEST_SENTENCE = 2_000;

    private static final Comparator<Part> PARTS =
            Comparator.comparingInt(List.of(Part.TITLE, Part.FEED, Part.TEXT)::indexOf);

    private final Outlets outlets;
    private final Piece piece;
    private final OwnOutlet own;
    private final String text;
    private final PlaceCredits places;
    private final List<Credit> credits = new ArrayList<>();
    private final TreeMap<Integer, Integer> taken = new TreeMap<>();
    private final List<ReadSentence> sentences = new ArrayList<>();
    private final Remembered remembered = new Remembered();
    private boolean ownReporting;

    private CreditReader(Outlets outlets, Piece piece) {
        this.outlets = outlets;
        this.piece = piece;
        this.own = piece.own();
        this.text = cut(piece.text(), Credits.LONGEST_TEXT);
        this.places = new PlaceCredits(outlets);
        // "Two officials told The Times", in The New York Times, is no credit to the one in London.
        remembered.named(own.outlet());
    }

    private record Piece(
            OwnOutlet own, String title, String text, String language, @Nullable String credited) {}

    static CreditReader of(Outlets outlets, Article a) {
        OwnOutlet own = OwnOutlet.of(outlets, a.outlet(), a.url());
        return new CreditReader(
                outlets, new Piece(own, a.title(), a.text(), a.language(), a.credited()));
    }

    static CreditReader ofText(Outlets outlets, String text, String language) {
        return new CreditReader(
                outlets, new Piece(OwnOutlet.of(outlets, "", null), "", text, language, null));
    }

    CreditReading read() {
        ownReporting = own.outlet().kind() == Outlet.Kind.OFFICIAL;
        title(cut(piece.title(), LONGEST_TITLE));
        feed();
        text();
        credits.sort(
                Comparator.comparing(Credit::part, PARTS).thenComparingInt(c -> c.span().start()));
        return new CreditReading(
                own.outlet(),
                List.copyOf(credits),
                ownReporting,
                leadEnd(),
                text.length() / 2,
                List.copyOf(sentences));
    }

    private void title(String title) {
        PlaceCredits.Placed placed = places.title(title);
        if (placed != null) {
            add(placed.outlet(), placed.kind(), Part.TITLE, placed.span(), title, null);
        }
        taken.clear();
        if (placed != null) {
            take(placed.span());
        }
        sentence(Part.TITLE, title, new Span(0, title.length()), List.of(), 0);
        taken.clear();
    }

    private void feed() {
        String credited = piece.credited();
        if (credited != null && !Tokens.words(credited).isEmpty()) {
            Outlet outlet = outlets.named(cut(credited, 100));
            if (!own.is(outlet)) {
                credits.add(
                        new Credit(
                                outlet.name(),
                                Kind.FEED,
                                Part.FEED,
                                new Span(0, 0),
                                credited,
                                null));
            }
        }
    }

    private void text() {
        List<Span> lines = lines();
        places.references(text, lines).forEach(this::add);
        for (int i = 0; i < lines.size(); i++) {
            Span line = lines.get(i);
            if (Captions.isCaption(text, line)) {
                continue;
            }
            if (i < OPENING_LINES) {
                places.dateline(text, line).forEach(this::add);
            }
            places.posts(text, line).forEach(this::add);
            List<Span> quotations = Quotations.in(text, line);
            for (Span sentence : Sentences.split(line.of(text), piece.language())) {
                pieces(
                        line.start() + sentence.start(),
                        line.start() + sentence.end(),
                        quotations,
                        i);
            }
            if (i == lines.size() - 1) {
                PlaceCredits.Placed signature = places.signature(text, line);
                if (signature != null) {
                    add(signature);
                }
            }
        }
    }

    private void pieces(int start, int end, List<Span> quotations, int line) {
        for (int from = start; from < end; from += LONGEST_SENTENCE) {
            Span piece = new Span(from, Math.min(end, from + LONGEST_SENTENCE));
            if (!Captions.isCaption(text, piece)) {
                sentence(Part.TEXT, text, piece, quotations, line);
            }
        }
    }

    private void sentence(Part part, String whole, Span sentence, List<Span> quotations, int line) {
        Tokens tokens = Tokens.of(whole, sentence);
        int before = credits.size();
        List<Mention> mentions = new Mentions(outlets, tokens, remembered).find();
        mentions.forEach(mention -> remembered.named(mention.outlet()));
        boolean media = GenericMedia.isIn(tokens);
        BitSet reporting = new BitSet();
        for (MentionCredits.Found found : new MentionCredits(tokens, mentions).find()) {
            if (found.kind() == Kind.REPORTED) {
                reporting.set(found.start(), found.end());
            }
            Span span = tokens.span(found.start(), found.end());
            String by = found.by() == null || own.is(found.by()) ? null : found.by().name();
            if (own.is(found.outlet())) {
                media |= found.kind() == Kind.REPORTED;
                ownReporting |= part == Part.TEXT && isOwnWork(found);
            } else {
                add(found.outlet(), found.kind(), part, span, whole, by);
            }
        }
        List<Unnamed> unnamed = UnnamedSources.in(tokens);
        for (Unnamed source : unnamed) {
            Span span = tokens.span(source.start(), source.end());
            credits.add(new Credit("", Kind.UNNAMED_SOURCE, part, span, span.of(whole), null));
        }
        Quoted quoted = Quoted.of(tokens, quotations);
        reporting.or(words(mentions, unnamed));
        List<Speech> speeches = new Speakers(tokens, reporting, quoted.words()).find();
        if (!tokens.isTitleCase()) {
            speeches.forEach(speech -> official(speech, tokens, part, whole));
        }
        if (part == Part.TEXT) {
            List<Credit> inIt = List.copyOf(credits.subList(before, credits.size()));
            sentences.add(
                    new ReadSentence(
                            sentence, line, inIt, speeches, media, quoted.last(), quoted.isAll()));
        }
    }

    /** "told Xxxx", "Xxxx has learned" in an article of Xxxx. */
    private static boolean isOwnWork(MentionCredits.Found found) {
        return found.kind() == Kind.TOLD || (found.kind() == Kind.REPORTED && found.leads());
    }

    /** What is no person, however it is written: outlets (official ones may speak) and sources without a name. */
    private static BitSet words(List<Mention> mentions, List<Unnamed> unnamed) {
        BitSet words = new BitSet();
        for (Mention mention : mentions) {
            if (mention.outlet().kind() != Outlet.Kind.OFFICIAL) {
                words.set(mention.start(), mention.end());
            }
        }
        unnamed.forEach(source -> words.set(source.start(), source.end()));
        return words;
    }

    /** A body that speaks under its name is credited. */
    private void official(Speech speech, Tokens tokens, Part part, String whole) {
        if (speech.speaker() != Speaker.OFFICIAL_BODY
                || Bodies.endAt(tokens, speech.at()) == speech.at()) {
            return;
        }
        Bodies.Body body = Bodies.named(tokens, speech.at());
        if (body != null) {
            Span span = tokens.span(body.start(), body.end());
            String name = Tokens.withoutPossessive(span.of(whole));
            add(
                    outlets.byAlias(name).orElseGet(() -> Outlet.unknown(name)),
                    Kind.OFFICIAL,
                    part,
                    span,
                    whole,
                    null);
        }
    }

    private void add(PlaceCredits.Placed placed) {
        add(placed.outlet(), placed.kind(), Part.TEXT, placed.span(), text, null);
    }

    private void add(
            Outlet outlet, Kind kind, Part part, Span span, String whole, @Nullable String by) {
        boolean official = kind == Kind.OFFICIAL || outlet.kind() == Outlet.Kind.OFFICIAL;
        if (own.is(outlet)) {
            ownReporting |= kind == Kind.DATELINE;
            return;
        }
        if (!take(span)) {
            return;
        }
        if (!official) {
            remembered.credited(outlet);
        }
        credits.add(
                new Credit(
                        outlet.name(),
                        official ? Kind.OFFICIAL : kind,
                        part,
                        span,
                        span.of(whole),
                        by));
    }

    /** Words are one credit, however many rules see it. */
    private boolean take(Span span) {
        var before = taken.lowerEntry(span.end());
        if (before != null && before.getValue() > span.start()) {
            return false;
        }
        taken.put(span.start(), span.end());
        return true;
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
