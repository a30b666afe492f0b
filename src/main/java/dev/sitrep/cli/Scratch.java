package dev.sitrep.cli;

import dev.sitrep.App;
import dev.sitrep.chat.Chat;
import dev.sitrep.chat.Platform;
import dev.sitrep.chat.Settings;
import dev.sitrep.config.Config;
import dev.sitrep.digest.DigestWindow;
import dev.sitrep.digest.Edition;
import dev.sitrep.digest.EditionJson;
import dev.sitrep.digest.EditionText;
import dev.sitrep.pipeline.RefreshSettings;
import dev.sitrep.speech.Language;
import dev.sitrep.speech.Speech;
import dev.sitrep.terminal.TerminalMessenger;
import dev.sitrep.terminal.TerminalText;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;

/** The whole program on a database of its own that is gone afterwards: for commands that give the same bytes each time. */
final class Scratch implements AutoCloseable {
    private static final int WIDTH = 100;

    /** How a digest is printed. */
    enum Format {
        TEXT,
        JSON
    }

    private final Path folder;
    private final Config config;
    private final App app;

    Scratch(Config settings, InstantSource clock, RefreshSettings refreshing) {
        try {
            this.folder = Files.createTempDirectory("sitrep");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.config = settings.embeddedIn(folder);
        this.app = new App(config, clock, List.of(), refreshing);
    }

    App app() {
        return app;
    }

    /** The digest that a chat which has been told nothing would get over this window. */
    Edition edition(DigestWindow window) {
        Settings settings =
                Settings.of(config.digest().zone(), config.digest().times(), App.length(config));
        Chat chat =
                new Chat(
                        0,
                        TerminalMessenger.CHAT,
                        "",
                        Chat.State.ACTIVE,
                        "",
                        settings,
                        window.from(),
                        null);
        return app.desk().compose(chat, window);
    }

    static void print(Edition edition, Format format, PrintWriter out) {
        switch (format) {
            case JSON -> out.print(EditionJson.write(edition) + "\n");
            case TEXT ->
                    out.print(
                            new TerminalText(WIDTH, false)
                                    .render(
                                            EditionText.message(
                                                    edition,
                                                    Platform.TERMINAL,
                                                    Speech.of(Language.ENGLISH))));
        }
        out.flush();
    }

    @Override
    public void close() {
        app.close();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
