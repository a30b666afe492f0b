package dev.sitrep.actor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The people and bodies that are known, by any of their names. It never changes. */
public final class Actors {
    private final List<Listed> listed;
    private final Map<List<String>, Actor> byName = new HashMap<>();

    private Actors(List<Listed> listed) {
        this.listed = List.copyOf(listed);
        for (Listed entry : listed) {
            for (String name : entry.names()) {
                Folding.forms(name).forEach(form -> byName.putIfAbsent(form, actor(entry)));
            }
        }
        for (Listed entry : listed) {
            if (entry.evidence().alone() == Evidence.Alone.SURE) {
                for (String name : entry.surnames()) {
                    Folding.forms(name).forEach(form -> byName.putIfAbsent(form, actor(entry)));
                }
            }
        }
    }

    /**
     * Reads a list of actors.
     *
     * @throws IOException when it can't be read or isn't one; then the message is a sentence that says what is wrong and where
     */
    public static Actors load(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new Actors(ActorFile.read(in, file.toString()));
        }
    }

    /**
     * Reads a list of actors from an open stream, which the caller closes.
     *
     * @throws IOException as for {@link #load(Path)}
     */
    public static Actors load(InputStream in) throws IOException {
        return new Actors(ActorFile.read(in, "The list of actors"));
    }

    /** The list that comes with Sitrep. */
    public static Actors shipped() {
        try (InputStream in = Actors.class.getResourceAsStream("/defaults/actors.yaml")) {
            if (in == null) {
                throw new IllegalStateException("the shipped list of actors is missing");
            }
            return new Actors(ActorFile.read(in, "actors.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of them, in the order of the list. */
    public List<Actor> all() {
        return listed.stream().map(Actors::actor).toList();
    }

    /** The actor with this name, in any of its spellings and case endings; by a surname where it is nobody else's. */
    public Optional<Actor> named(String name) {
        List<String> words = TextWords.ofName(name).stream().map(Folding::word).toList();
        return Optional.ofNullable(byName.get(words));
    }

    /** The last words of all that texts call the listed one of this name, as they begin in lower case, without accents. */
    public Set<String> lastWords(String name) {
        return Listed.lastWords(listed, name);
    }

    List<Listed> listed() {
        return listed;
    }

    private static Actor actor(Listed entry) {
        return (Actor) entry.who();
    }
}
