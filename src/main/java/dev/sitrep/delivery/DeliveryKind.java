package dev.sitrep.delivery;

/** Why a message is sent. Where messages of several chats wait, those of the first kind go first. */
public enum DeliveryKind {
    ANSWER(0),
    ALERT(1),
    DIGEST(2),
    /** How the bot and its feeds do. */
    NOTICE(3),
    /** A message that stands in the chat says more now; nothing sounds. */
    EDIT(4);

    private final int priority;

    DeliveryKind(int priority) {
        this.priority = priority;
    }

    int priority() {
        return priority;
    }

    /**
     * Whether it waits until a chat's quiet hours have ended. A digest was asked for by its time, and an answer just now; who writes an alert has
     * asked whether the chat may be woken.
     */
    boolean waitsInQuietHours() {
        return this == NOTICE;
    }
}
