package dev.sitrep.topic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The topics that ship ready-made, or those of the user's own file. It never changes. */
public final class ReadyTopics {
    private final List<ReadyTopic> all;
    private final ClosedList<ReadyTopic> names = new ClosedList<>();

    ReadyTopics(List<ReadyTopic> all) {
        this.all = List.copyOf(all);
        this.all.forEach(topic -> names.add(topic.name(), topic));
        this.all.forEach(topic -> topic.titles().values().forEach(t -> names.add(t, topic)));
    }

    /**
     * Reads a list of topics.
     *
     * @throws IOException when it can't be read or isn't one; then the message is a sentence that says what is wrong and where
     */
    public static ReadyTopics load(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new ReadyTopics(ReadyTopicFile.read(in, file.toString()));
        }
    }

    /** The list that comes with Sitrep. */
    public static ReadyTopics shipped() {
        try (InputStream in = ReadyTopics.class.getResourceAsStream("/defaults/topics.yaml")) {
            if (in == null) {
                throw new IllegalStateException("the shipped list of topics is missing");
            }
            return new ReadyTopics(ReadyTopicFile.read(in, "topics.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of them, in the order of the list. */
    public List<ReadyTopic> all() {
        return all;
    }

    /** The one with this name, or this title in any language. */
    public Optional<ReadyTopic> called(String typed) {
        return names.find(typed);
    }

    /** The name or title that may have been meant. */
    Optional<String> near(String typed) {
        return names.near(typed);
    }
}
