package dev.sitrep.cli;

import dev.sitrep.article.Article;
import dev.sitrep.reading.Figure;
import dev.sitrep.reading.Quote;
import dev.sitrep.reading.Reading;
import dev.sitrep.source.Credit;
import dev.sitrep.source.Grading.Graded;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Map;

/** What was read in an article, as the command line prints it. */
final class ReadingJson {
    private ReadingJson() {}

    static Map<String, @Nullable Object> of(
            Article article, Reading reading, @Nullable String duplicateOf) {
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
                "actors", Reading.names(reading.actors()),
                "places", Reading.names(reading.places()),
                "language", article.language(),
                "grades", reading.grades().stream().map(ReadingJson::grade).toList());
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
                "goesOn", quote.goesOn(),
                "start", quote.span().start(),
                "end", quote.span().end());
    }

    private static Map<String, @Nullable Object> grade(Graded sentence) {
        return JsonOut.object(
                "start", sentence.span().start(),
                "end", sentence.span().end(),
                "grade", sentence.grade().words());
    }

    private static @Nullable Double finite(double bound) {
        return Double.isFinite(bound) ? bound : null;
    }

    private static Map<String, @Nullable Object> figure(Figure figure) {
        return JsonOut.object(
                "value", figure.value(),
                "low", finite(figure.low()),
                "high", finite(figure.high()),
                "unit", figure.unit(),
                "what", figure.what(),
                "where", figure.where(),
                "text", figure.text(),
                "start", figure.span().start(),
                "end", figure.span().end());
    }
}
