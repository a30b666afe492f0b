package dev.sitrep.delivery;

/**
 * What operators tell all chats.
 *
 * @param chatId where it was asked for
 * @param chats how many chats it was written to
 */
public record Broadcast(long id, long chatId, String text, State state, int chats) {
    /** Where it stands. */
    public enum State {
        /** Nobody has said yet that it is to go out. */
        ASKED,
        CANCELLED,
        /** It is in the outbox of every chat. */
        SENT,
        /** No part of it is on its way any more, and who asked for it knows. */
        DONE
    }

    /** The key of its deliveries. */
    public String key() {
        return "broadcast:" + id;
    }
}
