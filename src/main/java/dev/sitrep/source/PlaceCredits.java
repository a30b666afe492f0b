package dev.sitrep.source;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

import dev.sitrep.source.Credit.Kind;
import dev.sitrep.text.Span;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Credits by where they stand: datelines, source lines, the end of a title. The patterns match in linear time (RE2). */
final class PlaceCredits {
    /** "KYIV, Dec. 21 (Interfax-Ukraine) -", "(AFP) -", "MOSCOW, December 21. /TASS/." */
    private static final Pattern DATELINE =
            Pattern.compile(
                    "^(\\p{Lu}[\\p{L} .,'’/-]{1,60}[,.]? ?(?:\\p{L}{3,12}\\.? \\d{1,2}|\\d{1,2} \\p{L}{3,12})?(?:,? \\d{4})?[.,]?"
                            + " ?)?(?:\\(([^()]{2,40})\\)|/([^/ ]{2,20})/)\\.? ?([-–—:])?");

    private static final Pattern NAME_FIRST = Pattern.compile("^([\\p{L}][\\p{L}. ]{1,30}) [-–—] ");
    private static final Pattern LAST = Pattern.compile("[(\\[]([^()\\[\\]]{2,40})[)\\]]\\s*$");
    private static final Pattern SOURCE_LINE =
            Pattern.compile(
                    "(?i)^(references?(?:\\(s\\))?|sources?|via|originally published (?:by|in|on|at)|джерел[оа]|источник(?:и)?)\\s*:\\s*(.*)$");
    private static final Pattern DOMAIN =
            Pattern.compile("(?i)(?:https?://)?((?:[a-z0-9-]{1,63}\\.){1,4}[a-z]{2,10})(?:/\\S*)?");
    private static final Set<String> NO_NAMES =
            Set.of(
                    "update",
                    "updated",
                    "photo",
                    "video",
                    "file",
                    "exclusive",
                    "opinion",
                    "live",
                    "local",
                    "gmt",
                    "utc");
    private static final int MOST_REFERENCES = 6;
    private static final int LONGEST_REFERENCE = 250;

    private final Outlets outlets;

    PlaceCredits(Outlets outlets) {
        this.outlets = outlets;
    }

    /** A credited outlet and where the words stand. */
    record Placed(Outlet outlet, Kind kind, Span span) {}

    /** What a line that opens a text says in front of its first sentence. */
    @Nullable Placed dateline(String text, Span line) {
        String head = new Span(line.start(), Math.min(line.end(), line.start() + 160)).of(text);
        Matcher matcher = DATELINE.matcher(head);
        if (matcher.find()) {
            String name = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
            boolean full =
                    matcher.group(1) != null
                            && matcher.group(1).chars().anyMatch(Character::isDigit);
            Outlet outlet = name == null ? null : outlet(name, full && matcher.group(4) != null);
            if (outlet != null && (full || matcher.group(4) != null || matcher.group(3) != null)) {
                return placed(outlet, Kind.DATELINE, line.start(), matcher.end());
            }
        }
        Matcher first = NAME_FIRST.matcher(head);
        if (first.find() && outlets.byAlias(first.group(1)).isPresent()) {
            return placed(outlets.named(first.group(1)), Kind.DATELINE, line.start(), first.end());
        }
        return null;
    }

    /** A known name in brackets at the very end of a text: "(AFP)". */
    @Nullable Placed signature(String text, Span line) {
        int from = Math.max(line.start(), line.end() - 60);
        Matcher matcher = LAST.matcher(new Span(from, line.end()).of(text));
        if (!matcher.find()) {
            return null;
        }
        Outlet outlet = outlet(matcher.group(1), false);
        return outlet == null
                ? null
                : new Placed(outlet, Kind.DATELINE, new Span(from + matcher.start(), line.end()));
    }

    /** "… - Politico" and "Politico: …" in a title. */
    @Nullable Placed title(String title) {
        int cut =
                Math.max(
                        title.lastIndexOf(" - "),
                        Math.max(title.lastIndexOf(" – "), title.lastIndexOf(" — ")));
        cut = Math.max(cut, title.lastIndexOf(" | "));
        if (cut > 0) {
            var outlet = outlets.byAlias(title.substring(cut + 3));
            if (outlet.isPresent()) {
                return new Placed(outlet.get(), Kind.REPORTED, new Span(cut + 3, title.length()));
            }
        }
        int colon = title.indexOf(':');
        if (colon > 0 && colon < 40) {
            var outlet = outlets.byAlias(title.substring(0, colon));
            if (outlet.isPresent()) {
                return new Placed(outlet.get(), Kind.REPORTED, new Span(0, colon));
            }
        }
        return null;
    }

    /** Names and addresses in a line that begins with "Source:" or "Reference(s):", and in the lines that follow such a heading. */
    List<Placed> references(String text, List<Span> lines) {
        List<Placed> found = new ArrayList<>();
        int left = 0;
        for (Span line : lines) {
            if (line.length() > LONGEST_REFERENCE) {
                left = 0;
                continue;
            }
            Matcher matcher = SOURCE_LINE.matcher(line.of(text));
            if (matcher.find()) {
                left = MOST_REFERENCES;
                int start = line.start() + matcher.start(2);
                reference(text, new Span(start, line.end()), found);
            } else if (left > 0) {
                left--;
                reference(text, line, found);
            }
        }
        return found;
    }

    private void reference(String text, Span span, List<Placed> into) {
        String words = span.of(text);
        Matcher domain = DOMAIN.matcher(words);
        while (domain.find()) {
            String host = domain.group(1);
            into.add(
                    new Placed(
                            outlets.byDomain(host).orElseGet(() -> Outlet.unknown(bare(host))),
                            Kind.REFERENCE,
                            new Span(span.start() + domain.start(), span.start() + domain.end())));
        }
        Matcher last = LAST.matcher(words);
        Outlet named = last.find() ? outlet(last.group(1), true) : null;
        if (named == null) {
            named = outlets.byAlias(words).orElse(null);
        }
        if (named != null) {
            into.add(new Placed(named, Kind.REFERENCE, span));
        }
    }

    private static String bare(String host) {
        String lower = host.toLowerCase(java.util.Locale.ROOT);
        return lower.startsWith("www.") ? lower.substring(4) : lower;
    }

    /** A known outlet; an unknown one only where the place makes it sure, and what stands there looks like a name. */
    private @Nullable Outlet outlet(String name, boolean sure) {
        var known = outlets.byAlias(name);
        if (known.isPresent()) {
            return known.get();
        }
        List<String> words = Tokens.words(name);
        boolean looksRight =
                !words.isEmpty()
                        && words.size() <= 5
                        && Character.isUpperCase(name.charAt(0))
                        && name.chars().noneMatch(Character::isDigit)
                        && words.stream().noneMatch(NO_NAMES::contains);
        return sure && looksRight ? Outlet.unknown(name.strip()) : null;
    }

    private static Placed placed(Outlet outlet, Kind kind, int start, int length) {
        return new Placed(outlet, kind, new Span(start, start + length));
    }
}
