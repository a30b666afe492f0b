package dev.sitrep.delivery;

/** Where in its chat a message goes, in the platform's own names. */
public sealed interface Place {
    /** Below all others. */
    record Fresh() implements Place {}

    /** In place of this message. */
    record Edit(String messageId) implements Place {}

    /** Under this message: in its Slack thread; elsewhere as a reply to it. */
    record Under(String messageId) implements Place {}

    static Place fresh() {
        return new Fresh();
    }
}
