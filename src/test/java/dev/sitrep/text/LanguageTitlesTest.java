package dev.sitrep.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/** How often a headline alone tells its language. */
class LanguageTitlesTest {
    private static final List<String> TEN =
            List.of("en", "uk", "ru", "fr", "de", "es", "pl", "tr", "ar", "zh");

    private record Title(String language, String words) {}

    private static List<Title> titles(String file) throws IOException {
        List<Title> titles = new ArrayList<>();
        try (InputStream in = LanguageTitlesTest.class.getResourceAsStream("/languages/" + file)) {
            byte[] bytes = Objects.requireNonNull(in).readAllBytes();
            for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n")) {
                if (!line.startsWith("#")) {
                    titles.add(
                            new Title(
                                    line.substring(0, line.indexOf('|')),
                                    line.substring(line.indexOf('|') + 1)));
                }
            }
        }
        return titles;
    }

    /** Right answers as a share, by language, with every wrong one told. */
    private static Map<String, double[]> score(
            String what, List<Title> titles, Function<Title, String> answer) throws IOException {
        Map<String, double[]> scores = new TreeMap<>();
        for (Title title : titles) {
            String said = answer.apply(title);
            double[] score = scores.computeIfAbsent(title.language, l -> new double[2]);
            score[1]++;
            if (said.equals(title.language)) {
                score[0]++;
            } else {
                System.out.printf("%s: %s for %s: %s%n", what, said, title.language, title.words);
            }
        }
        scores.forEach((l, s) -> System.out.printf("%s: %s %.0f of %.0f%n", what, l, s[0], s[1]));
        return scores;
    }

    private static double accuracy(Map<String, double[]> scores, boolean ofTheTen) {
        double[] sum = new double[2];
        scores.forEach(
                (language, score) -> {
                    if (TEN.contains(language) == ofTheTen) {
                        sum[0] += score[0];
                        sum[1] += score[1];
                    }
                });
        return sum[0] / sum[1];
    }

    @Test
    void a_title_alone_tells_its_language_nearly_always() throws IOException {
        Map<String, double[]> scores =
                score(
                        "no hint",
                        titles("titles.txt"),
                        title -> Languages.detect(title.words, "", null));
        System.out.printf(
                "no hint: %.4f of the ten, %.4f of their neighbours%n",
                accuracy(scores, true), accuracy(scores, false));
        assertThat(accuracy(scores, true)).isGreaterThanOrEqualTo(0.97);
        assertThat(accuracy(scores, false)).isGreaterThanOrEqualTo(0.95);
        TEN.forEach(
                language ->
                        assertThat(
                                        Objects.requireNonNull(scores.get(language))[0]
                                                / Objects.requireNonNull(scores.get(language))[1])
                                .as(language)
                                .isGreaterThanOrEqualTo(0.9));
    }

    @Test
    void so_do_titles_that_were_never_tuned_on() throws IOException {
        Map<String, double[]> scores =
                score(
                        "held",
                        titles("titles-held.txt"),
                        title -> Languages.detect(title.words, "", null));
        System.out.printf("held: %.4f%n", accuracy(scores, true));
        assertThat(accuracy(scores, true)).isGreaterThanOrEqualTo(0.95);
        scores =
                score(
                        "held, right hint",
                        titles("titles-held.txt"),
                        title -> Languages.detect(title.words, "", title.language));
        assertThat(accuracy(scores, true)).isEqualTo(1.0);
    }

    @Test
    void a_title_with_the_right_hint_always_does() throws IOException {
        Map<String, double[]> scores =
                score(
                        "right hint",
                        titles("titles.txt"),
                        title -> Languages.detect(title.words, "", title.language));
        assertThat(accuracy(scores, true)).isEqualTo(1.0);
        assertThat(accuracy(scores, false)).isEqualTo(1.0);
    }

    @Test
    void a_wrong_hint_misleads_no_text_of_some_lines() throws IOException {
        Map<String, StringBuilder> texts = new TreeMap<>();
        for (Title title : titles("titles.txt")) {
            texts.computeIfAbsent(title.language, l -> new StringBuilder())
                    .append(title.words)
                    .append(". ");
        }
        for (var text : texts.entrySet()) {
            for (String wrong : texts.keySet()) {
                String words =
                        text.getValue().substring(0, Math.min(300, text.getValue().length()));
                assertThat(Languages.detect("", words, wrong))
                        .as(text.getKey() + " declared " + wrong)
                        .isEqualTo(text.getKey());
            }
        }
    }

    @Test
    void a_title_of_names_alone_is_in_the_language_that_the_feed_declares() {
        for (String language : List.of("en", "fr", "de", "es", "pl", "tr")) {
            assertThat(Languages.detect("Trump, Erdogan, Macron", "", language))
                    .isEqualTo(language);
            assertThat(Languages.detect("Donald Trump – Xi Jinping", "", language))
                    .isEqualTo(language);
        }
        for (String language : List.of("uk", "ru", "bg")) {
            assertThat(Languages.detect("Путин, Трамп, Макрон", "", language)).isEqualTo(language);
        }
    }
}
