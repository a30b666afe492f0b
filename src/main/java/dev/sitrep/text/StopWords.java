package dev.sitrep.text;

import org.apache.lucene.analysis.WordlistLoader;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The words of a language that say nothing about the matter. Lists are Snowball's and Lucene's; Ukrainian, Polish and additions are ours. */
public final class StopWords {
    private static final Map<String, String> SNOWBALL =
            Map.ofEntries(
                    Map.entry("en", "english"),
                    Map.entry("ru", "russian"),
                    Map.entry("fr", "french"),
                    Map.entry("de", "german"),
                    Map.entry("es", "spanish"),
                    Map.entry("it", "italian"),
                    Map.entry("pt", "portuguese"),
                    Map.entry("nl", "dutch"),
                    Map.entry("sv", "swedish"),
                    Map.entry("no", "norwegian"),
                    Map.entry("da", "danish"),
                    Map.entry("fi", "finnish"),
                    Map.entry("hu", "hungarian"));
    private static final Map<String, String> LUCENE =
            Map.of(
                    "tr", "tr", "ar", "ar", "fa", "fa", "ro", "ro", "cs", "cz", "bg", "bg", "el",
                    "el", "sr", "sr", "hi", "hi");
    private static final Map<String, Set<String>> LOADED = new ConcurrentHashMap<>();

    private StopWords() {}

    /** The list of a language (ISO 639-1), in lower case; empty for a language without one. */
    public static Set<String> of(String language) {
        return LOADED.computeIfAbsent(language, StopWords::load);
    }

    /**
     * Frequent words that tell a language from its neighbours: the list, and for Ukrainian and Russian, which share a script and half of their
     * letters' habits, the commonest words of news as well.
     */
    static Set<String> telling(String language) {
        Set<String> words = new HashSet<>(of(language));
        String frequent = "/text/frequent-" + language + ".txt";
        if (StopWords.class.getResource(frequent) != null) {
            try {
                addLines(frequent, words);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return words;
    }

    private static Set<String> load(String language) {
        Set<String> words = new HashSet<>();
        try {
            if (SNOWBALL.containsKey(language)) {
                String name =
                        "/org/apache/lucene/analysis/snowball/"
                                + SNOWBALL.get(language)
                                + "_stop.txt";
                try (Reader reader = open(name)) {
                    WordlistLoader.getSnowballWordSet(reader)
                            .forEach(w -> words.add(new String((char[]) w)));
                }
            } else if (LUCENE.containsKey(language)) {
                addLines(
                        "/org/apache/lucene/analysis/" + LUCENE.get(language) + "/stopwords.txt",
                        words);
            }
            if (StopWords.class.getResource(own(language)) != null) {
                addLines(own(language), words);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Set.copyOf(words);
    }

    private static String own(String language) {
        return "/text/stopwords-" + language + ".txt";
    }

    private static void addLines(String name, Set<String> words) throws IOException {
        try (BufferedReader reader = new BufferedReader(open(name))) {
            reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Words.of(line).stream())
                    .forEach(words::add);
        }
    }

    private static Reader open(String name) {
        InputStream in = StopWords.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("The list " + name + " is missing from the program.");
        }
        return new InputStreamReader(in, StandardCharsets.UTF_8);
    }
}
