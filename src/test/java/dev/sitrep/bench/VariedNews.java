package dev.sitrep.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.sitrep.article.Article;
import dev.sitrep.article.ArticleLines;
import dev.sitrep.text.Names;
import dev.sitrep.text.Sentences;
import dev.sitrep.text.Span;
import dev.sitrep.text.Words;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * A year of news made of the bench sets, the same for the same seed.
 *
 * <p>The sets are gone through again and again. Each round makes another event of each story, at some moment of the year: its names are
 * others (the same ones in all its articles, some kept, as in news), its numbers too; sentences are dropped and change places. An
 * event's articles come within two days. One article in seven comes again in another outlet hours later, cut at its end or under another title.
 */
final class VariedNews {
    private static final Instant YEAR = Instant.parse("2024-01-01T00:00:00Z");
    private static final int YEAR_MINUTES = 365 * 24 * 60;
    private static final int A_YEAR = 100_000;
    private static final int EVENT_MINUTES = 2 * 24 * 60;
    private static final double COPIES = 1 / 7.0;
    private static final double NAMES_KEPT = 0.4;
    private static final double SENTENCES_DROPPED = 0.15;
    private static final String[] SETS = {
        "stories/ecbplus.dev.jsonl.gz", "stories/neus.train.jsonl.gz", "replay/war-2022.jsonl.gz"
    };

    private final Random random;
    private final List<List<Source>> stories = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    /** What an article is made of. */
    private record Source(Article article, List<String> sentences, Set<String> names) {}

    private record Line(Instant time, String outlet, String title, String text) {}

    VariedNews(Path bench, long seed) throws IOException {
        this.random = new Random(seed);
        Map<String, List<Source>> byStory = new LinkedHashMap<>();
        for (String set : SETS) {
            learn(bench.resolve(set), byStory);
        }
        stories.addAll(byStory.values());
        Set<String> all = new HashSet<>();
        stories.forEach(story -> story.forEach(source -> all.addAll(source.names())));
        names.addAll(all);
        Collections.sort(names);
    }

    private static void learn(Path file, Map<String, List<Source>> byStory) throws IOException {
        try (ArticleLines lines = ArticleLines.open(file)) {
            for (var line = lines.next(); line != null; line = lines.next()) {
                if (line instanceof ArticleLines.Line.OfArticle one) {
                    byStory.computeIfAbsent(storyOf(one.article().key()), k -> new ArrayList<>())
                            .add(source(one.article()));
                }
            }
        }
    }

    /** Ids say which event an article is of: "train-1208-0", "ecb-28_11ecb"; a war article is an event of its own. */
    private static String storyOf(String key) {
        if (key.startsWith("train-")) {
            return key.substring(0, key.lastIndexOf('-'));
        }
        return key.startsWith("ecb-")
                ? key.substring(0, key.indexOf('_')) + key.endsWith("plus")
                : key;
    }

    private static Source source(Article article) {
        String text = article.text();
        List<String> sentences =
                Sentences.split(text, "en").stream().map(span -> span.of(text)).toList();
        Set<String> names = new HashSet<>();
        for (Names.Name name : Names.of(article.title() + "\n" + text, "en")) {
            for (String word : name.text().split("[^\\p{L}]+")) {
                if (word.length() > 3 && Character.isUpperCase(word.charAt(0))) {
                    names.add(word);
                }
            }
        }
        return new Source(article, sentences, names);
    }

    /** Writes so many articles, in order of time: a year of a hundred thousand, or as much less of it as they are fewer. */
    void write(int count, Path file) throws IOException {
        List<Line> lines = new ArrayList<>(count);
        int minutes = (int) Math.min(YEAR_MINUTES, (long) YEAR_MINUTES * count / A_YEAR);
        while (lines.size() < count) {
            Collections.shuffle(stories, random);
            for (List<Source> story : stories) {
                event(story, minutes, lines);
            }
        }
        List<Line> year = new ArrayList<>(lines.subList(0, count));
        year.sort(Comparator.comparing(Line::time));
        JsonMapper json = new JsonMapper();
        try (BufferedWriter out =
                new BufferedWriter(
                        new OutputStreamWriter(
                                new GZIPOutputStream(Files.newOutputStream(file), 65_536),
                                StandardCharsets.UTF_8))) {
            for (int i = 0; i < year.size(); i++) {
                Line line = year.get(i);
                ObjectNode node = json.createObjectNode();
                node.put("id", "v" + i)
                        .put("url", "https://news" + line.outlet().length() + ".example/" + i)
                        .put("source", line.outlet())
                        .put("title", line.title())
                        .put("text", line.text())
                        .put("published", line.time().toString())
                        .put("lang", "en");
                out.write(json.writeValueAsString(node));
                out.write('\n');
            }
        }
    }

    private void event(List<Source> story, int minutes, List<Line> lines) {
        Instant began = YEAR.plus(Duration.ofMinutes(random.nextInt(minutes)));
        Map<String, String> others = new HashMap<>();
        int numbers = 1 + random.nextInt(9);
        for (Source source : story) {
            Instant time = began.plus(Duration.ofMinutes(random.nextInt(EVENT_MINUTES)));
            List<String> sentences = new ArrayList<>();
            for (String sentence : source.sentences()) {
                if (random.nextDouble() >= SENTENCES_DROPPED || sentences.isEmpty()) {
                    sentences.add(vary(sentence, source.names(), others, numbers));
                }
            }
            if (sentences.size() > 4) {
                Collections.swap(
                        sentences,
                        2 + random.nextInt(sentences.size() - 2),
                        2 + random.nextInt(sentences.size() - 2));
            }
            String title = vary(source.article().title(), source.names(), others, numbers);
            Line line = new Line(time, outlet(), title, String.join(" ", sentences));
            lines.add(line);
            if (random.nextDouble() < COPIES) {
                lines.add(copy(line, sentences));
            }
        }
    }

    private Line copy(Line of, List<String> sentences) {
        int kept = Math.max(Math.min(1, sentences.size()), sentences.size() - random.nextInt(3));
        return new Line(
                of.time().plus(Duration.ofMinutes(10 + random.nextInt(720))),
                outlet(),
                random.nextBoolean() ? of.title() : "Update: " + of.title(),
                String.join(" ", sentences.subList(0, kept)));
    }

    private String outlet() {
        return String.format(Locale.ROOT, "Outlet %d", random.nextInt(200));
    }

    private String vary(String text, Set<String> known, Map<String, String> others, int numbers) {
        StringBuilder varied = new StringBuilder(text.length() + 16);
        int from = 0;
        for (Span span : Words.spans(text)) {
            varied.append(text, from, span.start());
            String word = span.of(text);
            varied.append(
                    known.contains(word)
                            ? others.computeIfAbsent(word, this::other)
                            : digits(word, numbers));
            from = span.end();
        }
        return varied.append(text, from, text.length()).toString();
    }

    private String other(String name) {
        return random.nextDouble() < NAMES_KEPT ? name : names.get(random.nextInt(names.size()));
    }

    private static String digits(String word, int by) {
        if (word.length() > 3 || !Character.isDigit(word.charAt(0))) {
            return word;
        }
        StringBuilder other = new StringBuilder(word);
        for (int i = 0; i < other.length(); i++) {
            char c = other.charAt(i);
            if (c >= '1' && c <= '9') {
                other.setCharAt(i, (char) ('1' + (c - '1' + by) % 9));
            }
        }
        return other.toString();
    }
}
