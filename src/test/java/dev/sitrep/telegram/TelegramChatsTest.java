package dev.sitrep.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.testing.FakeTelegram;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What befalls chats, as the handler hears of it. */
class TelegramChatsTest {
    private static final long PERSON = 100;
    private static final long GROUP = -200;
    private static final long FORUM = -1_000_000_000_001L;
    private static final long CHANNEL = -1_000_000_000_002L;

    private final Switchboard bot = new Switchboard();
    private final FakeTelegram telegram = bot.telegram;

    @AfterEach
    void close() {
        bot.close();
    }

    @Test
    void coming_and_going_is_told() {
        telegram.add(GROUP);
        telegram.block(GROUP);
        telegram.block(PERSON);
        telegram.unblock(PERSON);
        assertThat(bot.hear(4))
                .containsExactly(
                        "joined -200: Chat -200",
                        "left -200: The bot was removed from the chat.",
                        "left 100: The person blocked the bot.",
                        "joined 100: Chat 100");
    }

    @Test
    void a_right_to_write_that_is_lost_or_given_is_a_going_or_coming() {
        telegram.add(GROUP);
        telegram.promote(GROUP);
        telegram.mute(GROUP);
        telegram.promote(GROUP);
        assertThat(bot.hear(3))
                .containsExactly(
                        "joined -200: Chat -200",
                        "left -200: The bot has no right to write in the chat.",
                        "joined -200: Chat -200");
    }

    @Test
    void in_a_channel_the_right_to_post_decides() {
        telegram.open(CHANNEL, "channel", "News");
        telegram.add(CHANNEL);
        telegram.mute(CHANNEL);
        telegram.promote(CHANNEL);
        telegram.block(CHANNEL);
        assertThat(bot.hear(4))
                .containsExactly(
                        "joined " + CHANNEL + ": News",
                        "left " + CHANNEL + ": The bot has no right to write in the chat.",
                        "joined " + CHANNEL + ": News",
                        "left " + CHANNEL + ": The bot was removed from the chat.");
    }

    @Test
    void a_group_that_becomes_a_supergroup_is_told_by_both() {
        telegram.migrate(-5, -1_000_000_000_005L);
        assertThat(bot.hear(2))
                .containsExactly("moved -5: -1000000000005", "moved -5: -1000000000005");
    }

    @Test
    void a_title_is_told() {
        telegram.open(GROUP);
        telegram.rename(GROUP, "Desk\u202E\nnew");
        assertThat(bot.hear(1)).containsExactly("renamed -200: Desk new");
    }

    @Test
    void a_topic_is_closed_opened_and_renamed_for_itself() {
        telegram.openTopic(FORUM, 7);
        telegram.closeTopic(FORUM, 7);
        telegram.openTopic(FORUM, 7);
        telegram.renameTopic(FORUM, 7, "Alerts");
        telegram.post(FORUM, 7, "/digest");
        assertThat(bot.hear(4))
                .containsExactly(
                        "closed " + FORUM + "#7: The topic was closed.",
                        "reopened " + FORUM + "#7: Chat " + FORUM,
                        "renamed " + FORUM + "#7: Chat " + FORUM + " · Alerts",
                        "asked " + FORUM + "#7: /digest");
        assertThat(bot.heard.requests().getLast().chatTitle())
                .isEqualTo("Chat " + FORUM + " · Alerts");
    }

    @Test
    void what_is_outside_of_all_topics_is_closed_for_itself() {
        telegram.open(FORUM);
        telegram.setGeneral(FORUM, false);
        telegram.setGeneral(FORUM, true);
        assertThat(bot.hear(2))
                .containsExactly(
                        "closed " + FORUM + ": The topic was closed.",
                        "reopened " + FORUM + ": Chat " + FORUM);
    }
}
