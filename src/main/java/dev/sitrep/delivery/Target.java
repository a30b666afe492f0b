package dev.sitrep.delivery;

/**
 * Where in its chat a message is to go, as its cause says it. What it names by a delivery key may itself be on its way still:
 * the {@link Place} is looked up when it is sent.
 */
public sealed interface Target {
    /** Below all others. */
    record Fresh() implements Target {}

    /** In place of a message that stands in the chat, such as the one whose button was pressed. */
    record Edit(String messageId) implements Target {}

    /** In place of what the delivery with this key became; where that is not there, nowhere: nobody is woken by a change. */
    record EditOf(String key) implements Target {}

    /** Under what the delivery with this key became: a Slack thread, elsewhere a reply. */
    record Under(String key) implements Target {}

    /** Under a message that stands in the chat. */
    record UnderMessage(String messageId) implements Target {}

    static Target fresh() {
        return new Fresh();
    }

    /** Where a further part of the message goes: with the first where that stands under another, else below all others. */
    default Target ofFurtherPart() {
        return this instanceof Under || this instanceof UnderMessage ? this : fresh();
    }

    /** As it is stored. */
    default String stored() {
        return switch (this) {
            case Fresh fresh -> "";
            case Edit(String messageId) -> "edit " + messageId;
            case EditOf(String key) -> "edit-of " + key;
            case Under(String key) -> "under " + key;
            case UnderMessage(String messageId) -> "under-message " + messageId;
        };
    }

    /** From how it is stored. */
    static Target of(String stored) {
        int blank = stored.indexOf(' ');
        if (blank < 0) {
            return fresh();
        }
        String rest = stored.substring(blank + 1);
        return switch (stored.substring(0, blank)) {
            case "edit" -> new Edit(rest);
            case "edit-of" -> new EditOf(rest);
            case "under" -> new Under(rest);
            case "under-message" -> new UnderMessage(rest);
            default -> throw new IllegalArgumentException("no target: " + stored);
        };
    }
}
