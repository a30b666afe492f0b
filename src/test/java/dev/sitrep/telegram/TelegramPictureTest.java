package dev.sitrep.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.Platform;
import dev.sitrep.delivery.DeliveryOutcome;
import dev.sitrep.delivery.DeliveryOutcome.ChatGone;
import dev.sitrep.delivery.DeliveryOutcome.RetryAt;
import dev.sitrep.delivery.DeliveryOutcome.Sent;
import dev.sitrep.delivery.DeliveryOutcome.TooManyRequests;
import dev.sitrep.delivery.DeliveryOutcome.Unanswered;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Place;
import dev.sitrep.delivery.Png;
import dev.sitrep.delivery.Post;
import dev.sitrep.testing.FakeTelegram;
import dev.sitrep.testing.Pictures;
import dev.sitrep.testing.TestingClock;
import dev.sitrep.testing.telegram.Fault;
import dev.sitrep.testing.telegram.Photo;
import dev.sitrep.testing.telegram.SeenMessage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/** The real SDK against the strict fake. */
class TelegramPictureTest {
    private static final long CHAT = 100;
    private static final ChatRef THERE = ChatRef.of(Platform.TELEGRAM, "100");
    private static final String SAYS = "Графік статей: «A & <B>» — 12.";
    private static final Block.Picture PICTURE = Pictures.picture(80, 45, SAYS);

    private final TestingClock clock = new TestingClock(Instant.parse("2025-12-21T06:00:00Z"));
    private final FakeTelegram telegram = new FakeTelegram(clock);
    private final TelegramMessenger messenger =
            new TelegramMessenger(TelegramSettings.of(FakeTelegram.TOKEN, telegram.apiUrl()));

    @BeforeEach
    void open() {
        telegram.open(CHAT);
    }

    @AfterEach
    void close() {
        messenger.close();
        telegram.close();
    }

    private DeliveryOutcome send(ChatRef chat, Block.Picture picture, Place place) {
        Message message = new Message(List.of(picture));
        return messenger.send(new Post(chat, message, "key", place, null), clock.instant());
    }

    private DeliveryOutcome send(Block.Picture picture) {
        return send(THERE, picture, Place.fresh());
    }

    private SeenMessage seen() {
        return telegram.messages(CHAT).getLast();
    }

    @Test
    void a_picture_arrives_with_what_it_says_under_it() {
        assertThat(send(PICTURE)).isEqualTo(new Sent("1"));
        assertThat(seen().photo())
                .isEqualTo(new Photo(HexFormat.of().formatHex(PICTURE.png().bytes()), 80, 45));
        assertThat(seen().text()).isEqualTo(SAYS);
    }

    @Test
    void it_stands_in_its_topic_under_what_it_answers() {
        long forum = -1_000_000_000_001L;
        ChatRef topic = new ChatRef(Platform.TELEGRAM, Long.toString(forum), "7");
        telegram.openTopic(forum, 7);
        messenger.send(Post.fresh(topic, Message.text("digest"), "k"), clock.instant());
        clock.advance(Duration.ofSeconds(5));
        assertThat(send(topic, PICTURE, new Place.Under("1"))).isEqualTo(new Sent("2"));
        SeenMessage picture = telegram.messages(forum).getLast();
        assertThat(picture.topic()).isEqualTo(7);
        assertThat(picture.replyTo()).isEqualTo(1);
    }

    @Test
    void a_long_text_under_a_picture_is_cut_to_the_platform_s_limit() {
        send(Pictures.picture(80, 45, "слово ".repeat(400)));
        assertThat(seen().photo()).isNotNull();
        assertThat(seen().text()).hasSizeBetween(1000, 1024).endsWith("…");
    }

    @Test
    void a_picture_that_the_server_refuses_is_told_in_words() {
        List<Block.Picture> refused =
                List.of(
                        new Block.Picture(new Png(new byte[] {1, 2, 3}), SAYS),
                        new Block.Picture(new Png(new byte[0]), SAYS),
                        new Block.Picture(new Png(new byte[11 * 1024 * 1024]), SAYS),
                        Pictures.picture(2100, 100, SAYS));
        for (Block.Picture picture : refused) {
            clock.advance(Duration.ofSeconds(5));
            assertThat(send(picture)).isInstanceOf(Sent.class);
            assertThat(seen().photo()).isNull();
            assertThat(seen().text()).isEqualTo(SAYS);
        }
        assertThat(telegram.messages(CHAT)).hasSize(refused.size());
    }

    @Test
    void a_chat_that_allows_no_photos_is_told_in_words_and_goes_on() {
        telegram.forbidPhotos(CHAT);
        assertThat(send(PICTURE)).isInstanceOf(Sent.class);
        assertThat(seen().text()).isEqualTo(SAYS);
    }

    @Test
    void too_fast_is_a_wait_and_a_block_the_end() {
        send(PICTURE);
        assertThat(send(PICTURE)).isInstanceOf(TooManyRequests.class);
        telegram.block(CHAT);
        assertThat(send(PICTURE)).isInstanceOf(ChatGone.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"HALF_ANSWER", "ANSWER_LOST", "DROPPED", "INTERNAL_ERROR", "BAD_GATEWAY"})
    void a_lost_answer_is_told_from_a_wait_as_for_words(Fault fault) {
        telegram.failNext("sendPhoto", fault, 1);
        DeliveryOutcome outcome = send(PICTURE);
        // Half an answer has the message's number already.
        assertThat(outcome)
                .isInstanceOf(fault == Fault.HALF_ANSWER ? Sent.class : Unanswered.class);
    }

    @Test
    void a_server_that_is_not_there_has_not_taken_it() {
        telegram.goDown();
        assertThat(send(PICTURE)).isInstanceOf(RetryAt.class);
    }

    @Test
    void in_place_of_another_message_it_is_told_in_words() {
        messenger.send(Post.fresh(THERE, Message.text("before"), "k"), clock.instant());
        clock.advance(Duration.ofSeconds(5));
        assertThat(send(THERE, PICTURE, new Place.Edit("1"))).isEqualTo(new Sent("1"));
        assertThat(seen().text()).isEqualTo(SAYS);
    }
}
