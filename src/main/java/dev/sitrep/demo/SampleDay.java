package dev.sitrep.demo;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sample day's outlets and articles, from the files under {@code sample/} on the class path.
 *
 * <p>A jar can't list its folders in a way that a class folder can too, so {@code sample/index.txt} names the articles' files.
 *
 * @param articles in order of arrival
 */
public record SampleDay(List<SampleOutlet> outlets, List<SampleArticle> articles) {
    private static final String FOLDER = "/sample/";
    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                    .build();

    private record OutletsFile(boolean sample, List<SampleOutlet> outlets) {}

    /** Reads the day. A file that is missing or wrong is a mistake in the build, and throws. */
    public static SampleDay load() {
        List<SampleOutlet> outlets = read("outlets.yaml", OutletsFile.class).outlets();
        List<SampleArticle> articles =
                articleFiles().stream()
                        .map(name -> read("articles/" + name, SampleArticle.class))
                        .toList();
        return new SampleDay(outlets, articles);
    }

    /** The articles' file names in order of arrival, as the index has them. */
    static List<String> articleFiles() {
        try (InputStream in = open("index.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an outlet shows at a moment: nothing from the future, the newest first, corrections in their original's place. */
    public List<SampleItem> shownBy(SampleOutlet outlet, Instant now) {
        Map<String, SampleItem> items = new LinkedHashMap<>();
        for (SampleArticle article : articles) {
            if (!article.outlet().equals(outlet.id()) || article.appears().isAfter(now)) {
                continue;
            }
            String replaced = article.revises();
            SampleItem original = replaced == null ? null : items.get(replaced);
            SampleArticle first = original == null ? article : original.first();
            items.put(first.id(), new SampleItem(outlet, first, article));
        }
        List<SampleItem> newestFirst = new ArrayList<>(items.values());
        newestFirst.sort(Comparator.comparing(SampleItem::updated).reversed());
        return newestFirst;
    }

    public Optional<SampleOutlet> outlet(String id) {
        return outlets.stream().filter(outlet -> outlet.id().equals(id)).findFirst();
    }

    public Optional<SampleOutlet> outletNamed(String name) {
        return outlets.stream().filter(outlet -> outlet.name().equals(name)).findFirst();
    }

    private static <T> T read(String name, Class<T> type) {
        try (InputStream in = open(name)) {
            return YAML.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(FOLDER + name + " can't be read", e);
        }
    }

    private static InputStream open(String name) {
        InputStream in = SampleDay.class.getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw new IllegalStateException(FOLDER + name + " is not on the class path");
        }
        return in;
    }
}
