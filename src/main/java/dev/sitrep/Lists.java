package dev.sitrep;

import com.google.common.base.Suppliers;

import dev.sitrep.actor.Actors;
import dev.sitrep.actor.Places;
import dev.sitrep.beat.Beat;
import dev.sitrep.config.Config;
import dev.sitrep.reading.Reader;
import dev.sitrep.source.Outlets;
import dev.sitrep.topic.ReadyTopics;
import dev.sitrep.topic.TopicLanguage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * What people keep in lists beside the settings: the beat, the outlets, the actors and the places.
 *
 * @param reader what reads articles by all of them; made when first asked for, since the shipped actors and places take a third of a second
 * @param places the same for the places alone
 * @param topics what chats' topics are written in, with those that are ready-made
 */
public record Lists(
        Beat beat,
        Outlets outlets,
        Supplier<Reader> reader,
        Supplier<Places> places,
        TopicLanguage topics) {
    /** The lists that the settings name; those that ship with the program where they name none. */
    public static Lists of(Config config) {
        Beat beat = list("beat", config.beat(), Beat::shipped, Beat::load);
        Outlets outlets = list("outlets", config.outlets(), Outlets::shipped, Outlets::load);
        Supplier<Places> places =
                Suppliers.memoize(
                        () -> list("places", config.places(), Places::shipped, Places::load));
        Supplier<Reader> reader =
                Suppliers.memoize(
                        () ->
                                new Reader(
                                        beat,
                                        outlets,
                                        list(
                                                "actors",
                                                config.actors(),
                                                Actors::shipped,
                                                Actors::load),
                                        places.get()));
        if (!config.actors().toString().isEmpty() || !config.places().toString().isEmpty()) {
            // What is wrong in a file of the user's own is told at the start.
            var _ = reader.get();
        }
        ReadyTopics ready =
                list("topics", config.topics(), ReadyTopics::shipped, ReadyTopics::load);
        TopicLanguage topics = new TopicLanguage(reader, outlets, ready);
        if (!config.topics().toString().isEmpty()) {
            check(topics, config.topics());
        }
        return new Lists(beat, outlets, reader, places, topics);
    }

    /** The beat's name as a heading: "War diplomacy". */
    public String title() {
        String words = beat.name().replace('-', ' ');
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    /** Reads a list from its file; says in a sentence what is wrong with it, and in which file and line. */
    private interface Load<T> {
        T from(Path file) throws IOException;
    }

    private static void check(TopicLanguage topics, Path file) {
        try {
            topics.check();
        } catch (IllegalArgumentException e) {
            throw new UncheckedIOException(
                    new IOException(
                            file
                                    + ": "
                                    + e.getMessage()
                                    + " Correct it, or leave \"topics\" empty in the settings.",
                            e));
        }
    }

    private static <T> T list(String key, Path file, Supplier<T> shipped, Load<T> load) {
        if (file.toString().isEmpty()) {
            return shipped.get();
        }
        try {
            return load.from(file);
        } catch (FileSystemException e) {
            throw new UncheckedIOException(e);
        } catch (IOException e) {
            String told =
                    e.getMessage() + " Correct it, or leave \"" + key + "\" empty in the settings.";
            throw new UncheckedIOException(new IOException(told, e));
        }
    }
}
