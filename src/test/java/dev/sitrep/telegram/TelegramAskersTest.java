package dev.sitrep.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.command.Asker;
import dev.sitrep.testing.FakeTelegram;
import dev.sitrep.testing.telegram.Fault;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Who asked, and whether they may change settings. */
class TelegramAskersTest {
    private static final long PERSON = 100;
    private static final long GROUP = -200;
    private static final long CHANNEL = -1_000_000_000_002L;
    private static final long ADA = 42;

    private final Switchboard bot = new Switchboard();
    private final FakeTelegram telegram = bot.telegram;

    @AfterEach
    void close() {
        bot.close();
    }

    @Test
    void who_is_alone_with_the_bot_may_and_nobody_is_asked() {
        telegram.post(PERSON, "/mute");
        assertThat(asker().mayManage().getAsBoolean()).isTrue();
        assertThat(asker().id()).isEqualTo("100");
        assertThat(asker().name()).isEqualTo("Reader");
        assertThat(telegram.calls("getChatMember")).isEmpty();
    }

    @Test
    void in_a_group_those_who_administer_it_may() {
        telegram.postAs(GROUP, ADA, "/mute");
        assertThat(asker().mayManage().getAsBoolean()).isFalse();
        assertThat(asker().id()).isEqualTo("42");
        telegram.appoint(GROUP, 43, "creator");
        telegram.postAs(GROUP, 43, "/mute");
        bot.hear(2);
        assertThat(asker().mayManage().getAsBoolean()).isTrue();
        telegram.appoint(GROUP, 44, "administrator");
        telegram.postAs(GROUP, 44, "/mute");
        bot.hear(3);
        assertThat(asker().mayManage().getAsBoolean()).isTrue();
    }

    @Test
    void an_administrator_without_a_name_may() {
        telegram.postUnnamed(GROUP, "/mute");
        assertThat(asker().mayManage().getAsBoolean()).isTrue();
        assertThat(telegram.calls("getChatMember")).isEmpty();
    }

    @Test
    void who_writes_in_a_channel_may_and_who_only_presses_there_is_asked_after() {
        telegram.open(CHANNEL, "channel", "News");
        bot.sendButton(CHANNEL, "more 1");
        telegram.post(CHANNEL, "/mute");
        assertThat(asker().mayManage().getAsBoolean()).isTrue();
        telegram.pressAs(CHANNEL, ADA, 1, "more 1");
        bot.hear(2);
        assertThat(asker().mayManage().getAsBoolean()).isFalse();
    }

    @Test
    void where_the_server_does_not_say_nobody_may_until_it_does() {
        telegram.open(GROUP);
        telegram.appoint(GROUP, ADA, "administrator");
        telegram.failNext("getChatMember", Fault.INTERNAL_ERROR, 1);
        telegram.postAs(GROUP, ADA, "/mute");
        assertThat(asker().mayManage().getAsBoolean()).isFalse();
        assertThat(asker().mayManage().getAsBoolean()).isTrue();
    }

    @Test
    void what_the_server_said_holds_for_some_minutes() {
        telegram.open(GROUP);
        AtomicLong nanos = new AtomicLong();
        try (TelegramConnection connection = new TelegramConnection(bot.settings)) {
            Administrators administrators = new Administrators(connection.client(), nanos::get);
            assertThat(administrators.manages(GROUP, ADA)).isFalse();
            telegram.appoint(GROUP, ADA, "administrator");
            assertThat(administrators.manages(GROUP, ADA)).isFalse();
            assertThat(telegram.calls("getChatMember")).hasSize(1);
            nanos.addAndGet(Administrators.REMEMBERED.plus(Duration.ofSeconds(1)).toNanos());
            assertThat(administrators.manages(GROUP, ADA)).isTrue();
        }
    }

    @Test
    void a_press_that_means_nothing_is_answered_in_the_pressers_language_if_it_has_words() {
        telegram.open(GROUP);
        bot.sendButton(GROUP, "more 1");
        telegram.setLanguage(ADA, "en-GB");
        telegram.pressAs(GROUP, ADA, 1, "of old 3");
        telegram.setLanguage(ADA, "tlh");
        telegram.pressAs(GROUP, ADA, 1, "of old 3");
        bot.updates.start();
        telegram.awaitCalls("answerCallbackQuery", 2, Duration.ofSeconds(20));
        assertThat(telegram.toasts()).allMatch(words -> words.contains("/help")).hasSize(2);
    }

    private Asker asker() {
        bot.hear(1);
        return bot.heard.requests().getLast().asker();
    }
}
