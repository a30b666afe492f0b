package dev.sitrep.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.sitrep.article.Article;
import dev.sitrep.story.Articles;
import dev.sitrep.testing.Labels;
import dev.sitrep.testing.Labels.Label;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Quotes with their speakers against what a careful reader found in real articles.
 *
 * <p>A label gives a stretch of an article and all marked words in it: "speakers" are the names any of which is right (null: nobody is named), "quote":
 * false stands at titles and terms, "optional" where a reader may doubt. Right is a quote at the same place with the same last name.
 */
class QuoteLabelsTest {
    /** -Dlabels.show=true prints what is wrong in the half that may be looked at. */
    private static final boolean SHOW = Boolean.getBoolean("labels.show");

    @Test
    void quotes_have_the_speakers_that_a_reader_finds() throws IOException {
        Score tuned = new Score();
        Score held = new Score();
        for (Label label : Labels.of("quotes")) {
            (label.held() ? held : tuned).add(label);
        }
        System.out.println("quotes with speaker, tuned on: " + tuned);
        System.out.println("quotes with speaker, held out: " + held);
        assertThat(tuned.precision()).isGreaterThanOrEqualTo(0.95);
        assertThat(tuned.recall()).isGreaterThanOrEqualTo(0.90);
        assertThat(held.precision()).isGreaterThanOrEqualTo(0.95);
        assertThat(held.recall()).isGreaterThanOrEqualTo(0.87);
    }

    private static final class Score {
        int right;
        int given;
        int wanted;
        int fullest;
        int unnamed;
        int unnamedRight;

        double precision() {
            return right / (double) Math.max(1, given);
        }

        double recall() {
            return right / (double) Math.max(1, wanted);
        }

        void add(Label label) {
            JsonNode expect = label.expect();
            Article article = Articles.article(1, "A", "T", label.text());
            Set<JsonNode> met = new HashSet<>();
            for (Quote quote : Quotes.in(article)) {
                if (quote.span().start() >= expect.path("start").asInt()
                        && quote.span().end() <= expect.path("end").asInt()) {
                    compare(label, quote, expect, met);
                }
            }
            for (JsonNode wantedQuote : expect.path("quotes")) {
                boolean must =
                        wantedQuote.path("quote").asBoolean(true)
                                && !wantedQuote.path("optional").asBoolean();
                if (must && !names(wantedQuote, null) && !met.contains(wantedQuote)) {
                    wanted++;
                    show(label, "missed", wantedQuote, null);
                } else if (must && names(wantedQuote, null) && !met.contains(wantedQuote)) {
                    unnamed++;
                }
            }
        }

        private void compare(Label label, Quote quote, JsonNode expect, Set<JsonNode> met) {
            JsonNode same = at(expect, quote);
            if (same == null || !same.path("quote").asBoolean(true)) {
                if (quote.speaker() != null) {
                    given++;
                    show(label, "no quote", same, quote);
                }
                return;
            }
            met.add(same);
            boolean right = names(same, quote.speaker());
            boolean optional = same.path("optional").asBoolean();
            if (quote.speaker() == null) {
                if (names(same, null)) {
                    unnamed++;
                    unnamedRight++;
                } else if (!optional) {
                    wanted++;
                    show(label, "no speaker", same, quote);
                }
                return;
            }
            if (!optional) {
                wanted += names(same, null) && !right ? 0 : 1;
            }
            if (!optional || !right) {
                given++;
            }
            if (right && !optional) {
                this.right++;
                if (quote.speaker().equals(same.path("speakers").path(0).asText())) {
                    fullest++;
                }
            }
            if (!right) {
                show(label, "wrong", same, quote);
            }
        }

        private static @Nullable JsonNode at(JsonNode expect, Quote quote) {
            for (JsonNode wanted : expect.path("quotes")) {
                int end = wanted.path("end").asInt();
                if (wanted.path("start").asInt() == quote.span().start()
                        && (end == quote.span().end() || end == quote.span().end() + 1)) {
                    return wanted;
                }
            }
            return null;
        }

        private static boolean names(JsonNode wanted, @Nullable String speaker) {
            for (JsonNode name : wanted.path("speakers")) {
                if (speaker == null
                        ? name.isNull()
                        : lastName(name.asText()).equals(lastName(speaker))) {
                    return true;
                }
            }
            return false;
        }

        private static String lastName(String name) {
            return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        }

        private static void show(
                Label label, String what, @Nullable JsonNode wanted, @Nullable Quote quote) {
            if (SHOW && !label.held()) {
                int start =
                        quote != null
                                ? quote.span().start()
                                : wanted == null ? 0 : wanted.path("start").asInt();
                String text = label.text();
                String around =
                        text.substring(
                                Math.max(0, start - 200), Math.min(text.length(), start + 200));
                System.out.println(
                        String.join(
                                " | ",
                                what,
                                label.address(),
                                wanted == null ? "-" : wanted.path("speakers").toString(),
                                quote == null ? "-" : String.valueOf(quote.speaker()),
                                around.replace('\n', '/')));
            }
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "precision %.3f (%d of %d), recall %.3f (of %d), fullest form %.3f; unnamed %d of %d",
                    precision(),
                    right,
                    given,
                    recall(),
                    wanted,
                    fullest / (double) Math.max(1, right),
                    unnamedRight,
                    unnamed);
        }
    }
}
