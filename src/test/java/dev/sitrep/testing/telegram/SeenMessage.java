package dev.sitrep.testing.telegram;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message of the bot as a reader of the chat sees it now.
 *
 * @param topic the forum topic it stands in; null for the chat itself
 * @param replyTo the message that it answers
 * @param formatted its text, or what stands under its photo
 * @param photo null for a text
 * @param html whether it was sent in HTML mode
 * @param preview whether links may unfold
 */
public record SeenMessage(
        int id,
        @Nullable Integer topic,
        @Nullable Integer replyTo,
        Formatted formatted,
        @Nullable Photo photo,
        List<List<Keyboard.Button>> keyboard,
        boolean html,
        boolean preview,
        boolean edited,
        Instant at) {
    public String text() {
        return formatted.text();
    }

    public List<Formatted.Entity> entities() {
        return formatted.entities();
    }

    /** The words that are styled so, in order. */
    public List<String> styled(String type) {
        return entities().stream()
                .filter(entity -> entity.type().equals(type))
                .map(entity -> entity.of(text()))
                .toList();
    }

    /** Where the words lead. */
    public Optional<String> link(String words) {
        return entities().stream()
                .filter(e -> e.type().equals("text_link") && e.of(text()).equals(words))
                .map(Formatted.Entity::url)
                .findFirst();
    }

    public List<Keyboard.Button> buttons() {
        return keyboard.stream().flatMap(List::stream).toList();
    }

    boolean sameAs(Formatted other, List<List<Keyboard.Button>> otherKeyboard) {
        return formatted.equals(other) && keyboard.equals(otherKeyboard);
    }
}
