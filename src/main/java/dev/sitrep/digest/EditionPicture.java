package dev.sitrep.digest;

import dev.sitrep.chat.Settings;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.speech.Speech;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** The chart that an edition has where the chat wants charts, and one says more than words: one at most, behind the words. */
public final class EditionPicture {
    private static final Logger LOG = LoggerFactory.getLogger(EditionPicture.class);

    /** A machine without fonts has none tomorrow either. */
    private static final AtomicBoolean told = new AtomicBoolean();

    private EditionPicture() {}

    /**
     * The edition's message, with its chart where it has one. Drawing takes some hundredths of a second, the first time about one; where
     * it fails, the words go all the same.
     */
    public static Message with(Message words, Edition edition, Settings settings) {
        if (!settings.pictures()) {
            return words;
        }
        Speech speech = Speech.of(settings.language());
        return StorylinePace.of(edition)
                .map(pace -> new PaceText(pace, edition.zone(), speech))
                .flatMap(text -> drawn(text, edition.window().to()))
                .map(words::with)
                .orElse(words);
    }

    private static Optional<Block.Picture> drawn(PaceText text, Instant now) {
        try {
            return Optional.of(new Block.Picture(PaceChart.draw(text), text.alternative(now)));
        } catch (IOException | RuntimeException | LinkageError | InternalError e) {
            // AWT fails with Errors where a library or a font of the system is missing.
            if (told.compareAndSet(false, true)) {
                LOG.warn(
                        "A chart could not be drawn ({}), so digests go without; all else goes on. Install fontconfig and a font such"
                                + " as DejaVu Sans (Debian's fonts-dejavu-core).",
                        e.toString());
            }
            return Optional.empty();
        }
    }
}
