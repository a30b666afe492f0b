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

    /** "КИЕВ, 21 дек - РИА Новости.", "Москва. 21 декабря. INTERFAX.RU -". */
    private static final Pattern NAME_LAST =
            Pattern.compile(
                    "^\\p{Lu}[\\p{L}-]{1,30}[,.]? \\d{1,2} \\p{L}{3,12}[.]? ?[-–—]? ?([\\p{L}][\\p{L}. -]{1,30}?)(?:\\. | [-–—] |,)");

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
    private static final int LONGEST_POSTER = 60;

    private final Outlets outlets;

    PlaceCredits(Outlets outlets) {
        this.outlets = outlets;
    }

    /** A credited outlet and where the words stand. */
    record Placed(Outlet outlet, Kind kind, Span span) {}

    /** What a line that opens a text says in front of its first sentence. */
    List<Placed> dateline(String text, Span line) {
        String head = new Span(line.start(), Math.min(line.end(), line.start() + 160)).of(text);
        Matcher matcher = DATELINE.matcher(head);
        if (matcher.find()) {
            String name = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
            boolean full =
                    matcher.group(1) != null
                            && matcher.group(1).chars().anyMatch(Character::isDigit);
            boolean opens = full || matcher.group(4) != null || matcher.group(3) != null;
            if (name != null && opens) {
                return named(name, full && matcher.group(4) != null, line, matcher);
            }
        }
        for (Pattern pattern : List.of(NAME_FIRST, NAME_LAST)) {
            Matcher plain = pattern.matcher(head);
            if (plain.find() && outlets.byAlias(plain.group(1)).isPresent()) {
                return named(plain.group(1), false, line, plain);
            }
        }
        return List.of();
    }

    /** One name, or several as in "(dpa/AFP)". */
    private List<Placed> named(String names, boolean sure, Span line, Matcher head) {
        Outlet whole = outlet(names, false);
        String[] parts =
                whole == null ? names.split("[/,;]| and | und | et ") : new String[] {names};
        List<Placed> found = new ArrayList<>();
        int from = line.start() + head.start();
        int end = line.start() + head.end();
        for (String part : parts) {
            Outlet outlet = outlet(part.strip(), sure);
            if (outlet != null) {
                int upTo = found.isEmpty() && parts.length > 1 ? end - 1 : end;
                found.add(new Placed(outlet, Kind.DATELINE, new Span(from, upTo)));
                from = upTo;
            }
            if (found.size() == 2) {
                break;
            }
        }
        return found;
    }

    /** Posts that a page embeds are signed "— Name (@handle) July 5, 2022". */
    List<Placed> posts(String text, Span line) {
        List<Placed> found = new ArrayList<>();
        String words = line.of(text);
        for (int at = words.indexOf("(@"); at >= 0; at = words.indexOf("(@", at + 2)) {
            String before = words.substring(Math.max(0, at - LONGEST_POSTER), at);
            int close = words.substring(at, Math.min(words.length(), at + 40)).indexOf(')');
            int dash = before.lastIndexOf('—');
            String name = before.substring(dash + 1).strip();
            Outlet outlet =
                    outlets.byAlias(name).or(() -> outlets.byAlias(spaced(name))).orElse(null);
            if (dash >= 0 && close > 0 && outlet != null) {
                int start = line.start() + at - before.length() + dash;
                found.add(
                        new Placed(
                                outlet,
                                Kind.REFERENCE,
                                new Span(start, line.start() + at + close + 1)));
            }
        }
        return found;
    }

    /** "KyivPost" as "Kyiv Post". */
    private static String spaced(String name) {
        StringBuilder spaced = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            boolean hump =
                    i > 0
                            && Character.isUpperCase(name.charAt(i))
                            && Character.isLowerCase(name.charAt(i - 1));
            spaced.append(hump ? " " : "").append(name.charAt(i));
        }
        return spaced.toString();
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

    /** "… - Politico", "…: Politico", "Politico: …", "… By Reuters" and "… (Reuters)" in a title. */
    @Nullable Placed title(String title) {
        int end = title.length();
        for (String mark : List.of(" - ", " – ", " — ", " | ", ": ", " By ", " (")) {
            int cut = title.lastIndexOf(mark);
            int from = cut + mark.length();
            int to = mark.equals(" (") && title.endsWith(")") ? end - 1 : end;
            var outlet =
                    cut > 0 && to > from
                            ? outlets.byAlias(title.substring(from, to))
                            : java.util.Optional.<Outlet>empty();
            if (outlet.isPresent() && outlet.get().kind() != Outlet.Kind.OFFICIAL) {
                return new Placed(outlet.get(), Kind.REPORTED, new Span(from, to));
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
}
