package dev.sitrep.chat;

/**
 * How much one chat may ask of everybody's bot.
 *
 * @param mostTopics that it follows
 * @param mostFeeds that it adds itself
 * @param commandsAMinute typed and pressed together
 */
public record ChatLimits(int mostTopics, int mostFeeds, int commandsAMinute) {
    public static final ChatLimits DEFAULT = new ChatLimits(50, 50, 20);
}
