package dev.sitrep.summary;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

import dev.sitrep.article.Article;
import dev.sitrep.summary.Contradiction.Claim;
import dev.sitrep.summary.Contradiction.Kind;
import dev.sitrep.text.Span;
import dev.sitrep.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One quote that some articles give as a joint statement and others as one person's words to reporters. */
final class Attributions {
    private static final double SAME_QUOTE = 0.6;
    private static final int LEAST_SHARED = 4;
    private static final int BEFORE_QUOTE = 160;
    private static final int BEHIND_QUOTE = 80;
    private static final Pattern STATEMENT =
            Pattern.compile(
                    "(?i)joint statement|joint communiqu|спільн\\p{L}+ заяв\\p{L}+|совместн\\p{L}+ заявлени\\p{L}+");
    private static final Pattern REPORTERS =
            Pattern.compile(
                    "(?i)(?:told|speaking to|spoke to) (?:reporters|journalists)|сказа[вл]\\p{L}* журналіст\\p{L}+|розпові[вл]\\p{L}* журналіст\\p{L}+|"
                            + "сказал\\p{L}* журналист\\p{L}+|заяви[вл]\\p{L}* журналіст\\p{L}+|заявил\\p{L}* журналист\\p{L}+|рассказал\\p{L}* журналист\\p{L}+");

    /** "…, saying" only leads over to the quote. */
    private static final Pattern LEADS_OVER =
            Pattern.compile("(?i)[,:]? ?(?:saying|adding|that)?[^\\p{L}]*$");

    private Attributions() {}

    private record Attributed(Article article, Quote quote, Span words, boolean statement) {
        Claim claim() {
            return new Claim(words.of(article.text()), article.outlet(), article.id(), words);
        }
    }

    /** The first such difference. */
    static Optional<Contradiction> differing(List<Article> articles) {
        List<Attributed> quotes = new ArrayList<>();
        for (Article article : articles) {
            for (Quote quote : Quotes.in(article)) {
                Attributed attributed = attributed(article, quote);
                if (attributed != null) {
                    quotes.add(attributed);
                }
            }
        }
        for (int i = 0; i < quotes.size(); i++) {
            for (Attributed other : quotes.subList(i + 1, quotes.size())) {
                if (differ(quotes.get(i), other)) {
                    return Optional.of(difference(quotes.get(i), other));
                }
            }
        }
        return Optional.empty();
    }

    private static Contradiction difference(Attributed a, Attributed b) {
        return new Contradiction(
                Kind.ATTRIBUTION, a.quote().text().strip(), List.of(a.claim(), b.claim()));
    }

    private static boolean differ(Attributed a, Attributed b) {
        return a.statement() != b.statement()
                && a.article().id() != b.article().id()
                && same(a.quote().text(), b.quote().text());
    }

    private static @Nullable Attributed attributed(Article article, Quote quote) {
        String text = article.text();
        Span before = before(text, quote.span());
        Span behind = behind(text, quote.span());
        boolean statement = found(STATEMENT, text, before) || found(STATEMENT, text, behind);
        boolean reporters = found(REPORTERS, text, before) || found(REPORTERS, text, behind);
        if (statement == reporters) {
            return null;
        }
        Pattern cue = statement ? STATEMENT : REPORTERS;
        Span words = found(cue, text, behind) ? behind : before;
        return new Attributed(article, quote, clean(text, words), statement);
    }

    private static boolean found(Pattern cue, String text, Span part) {
        return cue.matcher(part.of(text)).find();
    }

    /** The rest of the sentence before a quote, within its paragraph and as far as it may introduce it. */
    private static Span before(String text, Span quote) {
        int line = text.lastIndexOf('\n', quote.start()) + 1;
        int from = Math.max(line, quote.start() - BEFORE_QUOTE);
        if (from > line) {
            int blank = text.indexOf(' ', from);
            from = blank < 0 ? from : Math.min(blank + 1, quote.start());
        }
        return new Span(Math.min(from, quote.start()), quote.start());
    }

    private static Span behind(String text, Span quote) {
        int line = text.indexOf('\n', quote.end());
        int limit = Math.min(line < 0 ? text.length() : line, quote.end() + BEHIND_QUOTE);
        int end = quote.end();
        while (end < limit && ".!?".indexOf(text.charAt(end)) < 0) {
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

    private static boolean same(String a, String b) {
        Set<String> wordsA = new HashSet<>(Words.of(a));
        Set<String> wordsB = new HashSet<>(Words.of(b));
        long shared = wordsA.stream().filter(wordsB::contains).count();
        return shared >= SAME_QUOTE * Math.max(1, Math.min(wordsA.size(), wordsB.size()))
                && shared >= LEAST_SHARED;
    }
}
