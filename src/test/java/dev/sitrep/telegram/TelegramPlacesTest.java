package dev.sitrep.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.Platform;
import dev.sitrep.delivery.DeliveryOutcome;
import dev.sitrep.delivery.DeliveryOutcome.PlaceGone;
import dev.sitrep.delivery.DeliveryOutcome.RetryAt;
import dev.sitrep.delivery.DeliveryOutcome.Sent;
import dev.sitrep.delivery.DeliveryOutcome.TooManyRequests;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Button;
import dev.sitrep.delivery.Place;
import dev.sitrep.delivery.Post;
import dev.sitrep.testing.FakeTelegram;
import dev.sitrep.testing.TestingClock;
import dev.sitrep.testing.telegram.Fault;
import dev.sitrep.testing.telegram.Keyboard;
import dev.sitrep.testing.telegram.SeenMessage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Messages that take another's place, or stand under another. */
class TelegramPlacesTest {
    private static final long CHAT = 100;
    private static final long FORUM = -1_000_000_000_001L;

    private final TestingClock clock = new TestingClock(Instant.parse("2025-12-21T06:00:00Z"));
    private final FakeTelegram telegram = new FakeTelegram(clock);
    private final TelegramMessenger messenger =
            new TelegramMessenger(TelegramSettings.of(FakeTelegram.TOKEN, telegram.apiUrl()));

    @BeforeEach
    void open() {
        telegram.open(CHAT);
        assertThat(put(Place.fresh(), story("Talks begin"))).isEqualTo(new Sent("1"));
    }

    @AfterEach
    void close() {
        messenger.close();
        telegram.close();
    }

    @Test
    void a_change_takes_the_messages_place_with_its_buttons() {
        Message sources =
                new Message(
                        List.of(
                                new Block.Heading("Sources"),
                                new Block.Buttons(List.of(new Button("Back", "story 1")))));
        assertThat(put(new Place.Edit("1"), sources)).isEqualTo(new Sent("1"));
        SeenMessage seen = only();
        assertThat(seen.edited()).isTrue();
        assertThat(seen.text()).isEqualTo("Sources");
        assertThat(seen.styled("bold")).containsExactly("Sources");
        assertThat(seen.preview()).isFalse();
        assertThat(seen.buttons()).containsExactly(new Keyboard.Button("Back", "story 1"));
        assertThat(put(new Place.Edit("1"), Message.text("no buttons"))).isEqualTo(new Sent("1"));
        assertThat(only().buttons()).isEmpty();
    }

    @Test
    void a_change_that_changes_nothing_is_done() {
        assertThat(put(new Place.Edit("1"), story("Talks begin"))).isEqualTo(new Sent("1"));
        assertThat(only().edited()).isFalse();
    }

    @Test
    void a_message_that_is_gone_or_anothers_can_not_be_changed() {
        telegram.post(CHAT, "a reader's own");
        assertThat(put(new Place.Edit("2"), Message.text("x"))).isInstanceOf(PlaceGone.class);
        telegram.deleteMessage(CHAT, 1);
        assertThat(put(new Place.Edit("1"), Message.text("x")))
                .isEqualTo(
                        new PlaceGone(
                                "Telegram says: Bad Request: message to edit not found. It is sent as"
                                        + " a new message."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1700000000.000100", "99999999999999999999"})
    void a_place_that_is_no_message_of_telegrams_is_gone_without_a_call(String id) {
        assertThat(put(new Place.Edit(id), Message.text("x"))).isInstanceOf(PlaceGone.class);
        assertThat(telegram.calls("editMessageText")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"INTERNAL_ERROR", "BAD_GATEWAY", "DROPPED", "ANSWER_LOST"})
    void a_change_whose_answer_was_lost_is_made_again_and_shows_once(Fault fault) {
        telegram.failNext("editMessageText", fault, 1);
        assertThat(put(new Place.Edit("1"), story("Talks end"))).isInstanceOf(RetryAt.class);
        assertThat(put(new Place.Edit("1"), story("Talks end"))).isEqualTo(new Sent("1"));
        assertThat(only().text()).isEqualTo("Talks end");
    }

    @Test
    void changes_share_the_platforms_speed_limit() {
        messenger.send(post(ref(CHAT), Place.fresh(), Message.text("x")), clock.instant());
        DeliveryOutcome outcome =
                messenger.send(
                        post(ref(CHAT), new Place.Edit("1"), Message.text("y")), clock.instant());
        assertThat(outcome).isInstanceOf(TooManyRequests.class);
    }

    @Test
    void what_goes_under_a_message_answers_it() {
        assertThat(put(new Place.Under("1"), Message.text("update"))).isEqualTo(new Sent("2"));
        assertThat(telegram.messages(CHAT).getLast().replyTo()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "77", "", "1700000000.000100"})
    void what_should_go_under_a_message_that_is_gone_goes_all_the_same(String id) {
        telegram.deleteMessage(CHAT, 1);
        assertThat(put(new Place.Under(id), Message.text("update"))).isEqualTo(new Sent("2"));
        assertThat(only().replyTo()).isNull();
    }

    @Test
    void an_answer_stays_in_its_topic() {
        telegram.openTopic(FORUM, 7);
        ChatRef topic = new ChatRef(Platform.TELEGRAM, Long.toString(FORUM), "7");
        messenger.send(post(topic, Place.fresh(), Message.text("x")), clock.instant());
        clock.advance(Duration.ofSeconds(1));
        messenger.send(post(topic, new Place.Under("1"), Message.text("y")), clock.instant());
        SeenMessage update = telegram.messages(FORUM).getLast();
        assertThat(update.topic()).isEqualTo(7);
        assertThat(update.replyTo()).isEqualTo(1);
    }

    private SeenMessage only() {
        assertThat(telegram.messages(CHAT)).hasSize(1);
        return telegram.messages(CHAT).getFirst();
    }

    private DeliveryOutcome put(Place place, Message message) {
        clock.advance(Duration.ofSeconds(1));
        return messenger.send(post(ref(CHAT), place, message), clock.instant());
    }

    private static Post post(ChatRef chat, Place place, Message message) {
        return new Post(chat, message, "k", place, null);
    }

    private static ChatRef ref(long chat) {
        return ChatRef.of(Platform.TELEGRAM, Long.toString(chat));
    }

    private static Message story(String headline) {
        return new Message(
                List.of(
                        new Block.Heading(headline),
                        new Block.Buttons(List.of(new Button("Sources", "sources 1")))));
    }
}
