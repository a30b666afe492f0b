package dev.sitrep.difference;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

import dev.sitrep.article.Article;
import dev.sitrep.difference.Contradiction.Claim;
import dev.sitrep.difference.Contradiction.Kind;
import dev.sitrep.reading.Quote;
import dev.sitrep.reading.SharedQuote;
import dev.sitrep.reading.SharedQuotes;
import dev.sitrep.text.Span;
import dev.sitrep.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One quote that some articles give as a joint statement and others as one person's words to reporters. */
final class Attributions {
    private static final int LEAST_WORDS = 4;
    private static final int BEFORE_QUOTE = 160;
    private static final int BEHIND_QUOTE = 80;
    private static final Pattern STATEMENT =
            Pattern.compile(
                    "(?i)joint statement|joint communiqu|спільн\\p{L}+ заяв\\p{L}+|совместн\\p{L}+ заявлени\\p{L}+");
    private static final Pattern REPORTERS =
            Pattern.compile(
                    "(?i)(?:told|speaking to|spoke to) (?:reporters|journalists)|сказа[вл]\\p{L}* журналіст\\p{L}+|розпові[вл]\\p{L}* журналіст\\p{L}+|"
                            + "сказал\\p{L}* журналист\\p{L}+|заяви[вл]\\p{L}* журналіст\\p{L}+|заявил\\p{L}* журналист\\p{L}+|рассказал\\p{L}* журналист\\p{L}+");

    /** Parts of the cues, any of which is in a text that has a cue: looked for first, since hardly any text has. */
    private static final List<String> JOINT =
            List.of("oint statement", "oint communiqu", "OINT STATEMENT", "пільн", "овместн");

    private static final List<String> TOLD =
            List.of("reporters", "journalists", "журналіст", "журналист");

    /** "…, saying" only leads over to the quote. */
    private static final Pattern LEADS_OVER =
            Pattern.compile("(?i)[,:]? ?(?:saying|adding|that)?[^\\p{L}]*$");

    private Attributions() {}

    /** Of articles that came at once the ids tell nothing: feeds are stored in the order in which their servers answer. */
    private static final Comparator<Attributed> AS_THEY_CAME =
            Comparator.comparing((Attributed a) -> a.article().arrivedAt())
                    .thenComparing(a -> a.article().outlet())
                    .thenComparingLong(a -> a.article().id());

    private record Attributed(Article article, Span words, boolean statement) {
        Claim claim() {
            return new Claim(words.of(article.text()), article.outlet(), article.id(), words);
        }
    }

    /** The first such difference. */
    static Optional<Contradiction> differing(List<Read> reads) {
        for (SharedQuote quote : SharedQuotes.of(attributed(reads))) {
            if (!isLong(quote)) {
                continue;
            }
            Attributed statement = null;
            Attributed reporters = null;
            for (SharedQuote.Printing printing : quote.printings()) {
                Attributed attributed = attributed(printing);
                if (attributed != null && attributed.statement()) {
                    statement = statement == null ? attributed : statement;
                } else if (attributed != null) {
                    reporters = reporters == null ? attributed : reporters;
                }
            }
            if (statement != null && reporters != null) {
                return Optional.of(
                        new Contradiction(
                                Kind.ATTRIBUTION,
                                quote.text(),
                                Stream.of(statement, reporters)
                                        .sorted(AS_THEY_CAME)
                                        .map(Attributed::claim)
                                        .toList()));
            }
        }
        return Optional.empty();
    }

    /** The quotes of those articles that attribute any in one of these ways; none where they all do it in the same. */
    private static Map<Article, List<Quote>> attributed(List<Read> reads) {
        Map<Article, List<Quote>> quotes = new LinkedHashMap<>();
        boolean statement = false;
        for (Read read : reads) {
            String text = read.article().text();
            boolean joint = JOINT.stream().anyMatch(text::contains);
            statement |= joint;
            if (joint || TOLD.stream().anyMatch(text::contains)) {
                quotes.put(read.article(), read.quotes());
            }
        }
        return statement ? quotes : Map.of();
    }

    private static boolean isLong(SharedQuote quote) {
        return Words.spans(quote.text()).size() >= LEAST_WORDS;
    }

    private static @Nullable Attributed attributed(SharedQuote.Printing printing) {
        Article article = printing.article();
        String text = article.text();
        Span before = before(text, printing.pieces().getFirst().span());
        Span behind = behind(text, printing.pieces().getLast().span());
        boolean statement = found(STATEMENT, text, before) || found(STATEMENT, text, behind);
        boolean reporters = found(REPORTERS, text, before) || found(REPORTERS, text, behind);
        if (statement == reporters) {
            return null;
        }
        Pattern cue = statement ? STATEMENT : REPORTERS;
        Span words = found(cue, text, behind) ? behind : before;
        return new Attributed(article, clean(text, words), statement);
    }

    private static boolean found(Pattern cue, String text, Span part) {
        return cue.matcher(part.of(text)).find();
    }

    /** The rest of the sentence before a quote, within its paragraph and as far as it may introduce it. */
    private static Span before(String text, Span quote) {
        // Looked for no further than may count: a text can be one line with a hundred thousand
        // quotes.
        int least = Math.max(0, quote.start() - BEFORE_QUOTE);
        int line = text.substring(least, quote.start()).lastIndexOf('\n') + 1;
        int from = least + line;
        if (line == 0 && least > 0) {
            int blank = text.indexOf(' ', from);
            from = blank < 0 ? from : Math.min(blank + 1, quote.start());
        }
        return new Span(Math.min(from, quote.start()), quote.start());
    }

    private static Span behind(String text, Span quote) {
        int limit = Math.min(text.length(), quote.end() + BEHIND_QUOTE);
        int end = quote.end();
        while (end < limit && ".!?\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return new Span(quote.end(), end);
    }

    /** Without the marks and the words that lead over to the quote. */
    private static Span clean(String text, Span words) {
        String part = words.of(text);
        int begin = 0;
        while (begin < part.length() && !Character.isLetterOrDigit(part.charAt(begin))) {
            begin++;
        }
        Matcher over = LEADS_OVER.matcher(part);
        int end = over.find() ? Math.max(begin, over.start()) : part.length();
        return Clause.trimmed(part, begin, end, words.start());
    }
}
