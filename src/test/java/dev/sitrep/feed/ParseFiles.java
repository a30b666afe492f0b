package dev.sitrep.feed;

import com.fasterxml.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Prints what the parser makes of files, one line of JSON each, for the benchmark's scorer: a folder's *.xml. */
public final class ParseFiles {
    private ParseFiles() {}

    public static void main(String[] folders) throws IOException {
        JsonMapper mapper = JsonMapper.builder().build();
        for (String folder : folders) {
            try (var files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(f -> f.toString().endsWith(".xml")).toList()) {
                    System.out.println(mapper.writeValueAsString(line(file)));
                }
            }
        }
    }

    private static Map<String, Object> line(Path file) throws IOException {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("file", file.toString());
        switch (new FeedParser().parse(Files.readAllBytes(file), null, null)) {
            case ParseOutcome.NotAFeed not -> line.put("problem", not.why());
            case ParseOutcome.Parsed parsed -> {
                ParsedFeed feed = parsed.feed();
                line.put("format", feed.format());
                line.put("id", feed.id());
                line.put("authors", feed.authors());
                line.put("title", feed.title());
                line.put("link", feed.link());
                line.put("description", feed.description());
                line.put("language", feed.language());
                line.put("updated", Objects.toString(feed.updated(), null));
                line.put("problems", feed.problems());
                line.put("entries", feed.entries().stream().map(ParseFiles::entry).toList());
            }
        }
        return line;
    }

    private static Map<String, Object> entry(Entry entry) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", entry.id());
        line.put("title", entry.title());
        line.put("link", entry.link());
        line.put("summary", entry.summary());
        line.put("content", entry.content());
        line.put("published", Objects.toString(entry.published(), null));
        line.put("updated", Objects.toString(entry.updated(), null));
        line.put("authors", entry.authors());
        line.put("categories", entry.categories());
        line.put("enclosures", entry.enclosures());
        line.put("source", entry.source());
        return Map.copyOf(withoutNulls(line));
    }

    private static Map<String, Object> withoutNulls(Map<String, Object> line) {
        line.values().removeIf(Objects::isNull);
        return line;
    }
}
