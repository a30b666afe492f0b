package dev.sitrep.cli;

import dev.sitrep.article.Article;
import dev.sitrep.source.Credit;
import dev.sitrep.summary.ArticleReading;
import dev.sitrep.summary.Figure;
import dev.sitrep.summary.Quote;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Map;

/** What was read in an article, as the command line prints it. */
final class ReadingJson {
    private ReadingJson() {}

    static Map<String, @Nullable Object> of(
            Article article, ArticleReading reading, @Nullable String duplicateOf) {
        return JsonOut.object(
                "id", article.key(),
                "beat",
                        JsonOut.object(
                                "on", reading.beat().on(),
                                "score", reading.beat().score(),
                                "why", reading.beat().why()),
                "duplicateOf", duplicateOf,
                "credits", reading.credits().stream().map(ReadingJson::credit).toList(),
                "quotes", reading.quotes().stream().map(ReadingJson::quote).toList(),
                "figures", reading.figures().stream().map(ReadingJson::figure).toList(),
                "actors", reading.actors(),
                "places", reading.places());
    }

    private static Map<String, @Nullable Object> credit(Credit credit) {
        return JsonOut.object(
                "name", credit.name(),
                "kind", credit.kind().name().toLowerCase(Locale.ROOT),
                "text", credit.text());
    }

    private static Map<String, @Nullable Object> quote(Quote quote) {
        return JsonOut.object(
                "text", quote.text(),
                "speaker", quote.speaker(),
                "start", quote.span().start(),
                "end", quote.span().end());
    }

    private static Map<String, @Nullable Object> figure(Figure figure) {
        return JsonOut.object(
                "value", figure.value(),
                "unit", figure.unit(),
                "what", figure.what(),
                "text", figure.text());
    }
}
