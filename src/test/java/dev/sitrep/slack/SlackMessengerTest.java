package dev.sitrep.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.Platform;
import dev.sitrep.delivery.DeliveryOutcome;
import dev.sitrep.delivery.DeliveryOutcome.ChatGone;
import dev.sitrep.delivery.DeliveryOutcome.MessengerDown;
import dev.sitrep.delivery.DeliveryOutcome.PlaceGone;
import dev.sitrep.delivery.DeliveryOutcome.Rejected;
import dev.sitrep.delivery.DeliveryOutcome.RetryAt;
import dev.sitrep.delivery.DeliveryOutcome.Sent;
import dev.sitrep.delivery.DeliveryOutcome.Unanswered;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Button;
import dev.sitrep.delivery.Message.Run;
import dev.sitrep.delivery.Place;
import dev.sitrep.delivery.Post;
import dev.sitrep.testing.FakeSlack;
import dev.sitrep.testing.FakeSlack.Fault;
import dev.sitrep.testing.TestingClock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

class SlackMessengerTest {
    private static final ChatRef CHAT = ChatRef.of(Platform.SLACK, "C1");
    private static final Message HELLO = Message.text("Envoys met in Miami.");

    /** An alert on what happened after a story's first. */
    private static final String NEWS = "1:alert:17:updates:2/1";

    private final TestingClock clock = new TestingClock(Instant.parse("2025-12-21T06:00:00Z"));
    private final FakeSlack slack = new FakeSlack(clock);
    private final SlackMessenger messenger = new SlackMessenger(settings());

    @BeforeEach
    void open() {
        slack.addChannel("C1", "desk");
    }

    @AfterEach
    void close() {
        messenger.close();
        slack.close();
    }

    private SlackSettings settings() {
        return new SlackSettings(FakeSlack.BOT_TOKEN, FakeSlack.APP_TOKEN, null, slack.apiUrl());
    }

    private DeliveryOutcome send(Message message, String key) {
        return send(message, key, Place.fresh());
    }

    private DeliveryOutcome send(Message message, String key, Place place) {
        return messenger.send(new Post(CHAT, message, key, place, null), clock.instant());
    }

    /** As the outbox hands over what got no answer, or what a process that died had in hand. */
    private DeliveryOutcome sendAgain(Message message, String key, Place place) {
        Instant since = clock.instant().minusSeconds(30);
        return messenger.send(new Post(CHAT, message, key, place, since), clock.instant());
    }

    @Test
    void a_digest_arrives_as_blocks_that_read_like_it() {
        var digest =
                new Message(
                        List.of(
                                new Block.Heading("War diplomacy · 3 stories"),
                                new Block.Divider(),
                                new Block.Paragraph(
                                        List.of(
                                                new Run.Bold("1. Envoys of Russia & the US meet"),
                                                new Run.Plain("\nThey met on Saturday. "),
                                                new Run.Link(
                                                        "[2]",
                                                        URI.create(
                                                                "https://example.org/a?x=1&y=2")))),
                                Block.note("5 outlets, 2 origins"),
                                new Block.Buttons(
                                        List.of(
                                                new Button("Sources", "sources 1"),
                                                new Button("Mute", "mute 1")))));
        assertThat(messenger.parts(digest)).containsExactly(digest);

        DeliveryOutcome outcome = send(digest, "digest/C1/1");

        FakeSlack.Seen seen = slack.messages("C1").getFirst();
        assertThat(outcome).isEqualTo(new Sent(seen.ts()));
        assertThat(seen.text())
                .isEqualTo(
                        """
                        War diplomacy · 3 stories
                        ---
                        1. Envoys of Russia & the US meet
                        They met on Saturday. [2]
                        5 outlets, 2 origins
                        [Sources] [Mute]""");
        assertThat(seen.notification()).startsWith("War diplomacy · 3 stories\n1. Envoys");
        assertThat(seen.links()).containsExactly("https://example.org/a?x=1&y=2");
        assertThat(seen.styled()).containsExactly("*1. Envoys of Russia &amp; the US meet");
        assertThat(seen.buttons())
                .containsExactly(
                        new FakeSlack.Button("Sources", "command:0", "sources 1"),
                        new FakeSlack.Button("Mute", "command:1", "mute 1"));
        assertThat(seen.metadata().path("key").asText()).isEqualTo("digest/C1/1");
        FakeSlack.Call call = slack.calls("chat.postMessage").getFirst();
        assertThat(call.arguments()).containsEntry("unfurl_links", "0");
        assertThat(call.arguments()).containsEntry("unfurl_media", "0");
    }

    @Test
    void a_message_with_nothing_to_see_is_rejected_without_a_call() {
        assertThat(send(Message.text(" \u200B\n"), "k")).isInstanceOf(Rejected.class);
        assertThat(slack.calls()).isEmpty();
    }

    @Test
    void too_fast_for_a_channel_waits_as_long_as_slack_says() {
        assertThat(send(HELLO, "a")).isInstanceOf(Sent.class);
        assertThat(send(HELLO, "b"))
                .isEqualTo(
                        new DeliveryOutcome.TooManyRequests(
                                clock.instant().plusSeconds(1), "Slack asked to wait 1 s."));
        clock.advance(Duration.ofSeconds(1));
        assertThat(send(HELLO, "b")).isInstanceOf(Sent.class);
        assertThat(slack.messages("C1")).hasSize(2);
    }

    @Test
    void sends_at_the_published_pace_are_never_too_fast() {
        for (int i = 0; i < 40; i++) {
            assertThat(send(HELLO, "k" + i)).isInstanceOf(Sent.class);
            clock.advance(Duration.ofMillis(1_100));
        }
    }

    @Test
    void a_channel_that_is_closed_to_us_is_gone() {
        slack.addChannelWithoutBot("C2", "other");
        slack.life().archive("C1");
        assertThat(send(HELLO, "k")).isEqualTo(new ChatGone("The Slack channel was archived."));
        assertThat(
                        messenger.send(
                                Post.fresh(ChatRef.of(Platform.SLACK, "C2"), HELLO, "k"),
                                clock.instant()))
                .isInstanceOf(ChatGone.class);
        assertThat(
                        messenger.send(
                                Post.fresh(ChatRef.of(Platform.SLACK, "C3"), HELLO, "k"),
                                clock.instant()))
                .isInstanceOf(ChatGone.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"token_revoked", "invalid_auth", "account_inactive"})
    void a_token_that_does_not_do_stops_the_messenger_and_not_the_message(String error) {
        slack.refuseTokens(error);
        assertThat(send(HELLO, "k")).isInstanceOf(MessengerDown.class);
        slack.refuseTokens(null);
        assertThat(send(HELLO, "k")).isInstanceOf(Sent.class);
    }

    @Test
    void refused_blocks_go_once_more_as_plain_text() {
        slack.refuse("chat.postMessage", "invalid_blocks");
        assertThat(send(HELLO, "k")).isInstanceOf(Sent.class);
        assertThat(slack.messages("C1").getFirst().blocks()).isEmpty();
        assertThat(slack.messages("C1").getFirst().text()).isEqualTo("Envoys met in Miami.");
    }

    @Test
    void a_message_that_is_refused_as_plain_text_too_is_rejected_with_slacks_word() {
        slack.refuse("chat.postMessage", "invalid_blocks");
        slack.refuse("chat.postMessage", "msg_too_long");
        assertThat(send(HELLO, "k"))
                .isEqualTo(new Rejected("Slack refused the message (msg_too_long)."));
        assertThat(slack.calls("chat.postMessage")).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void whatever_happens_to_an_answer_the_message_is_there_once(Fault fault) {
        send(HELLO, "before");
        clock.advance(Duration.ofSeconds(2));
        slack.fail("chat.postMessage", fault);

        assertThat(send(HELLO, "k")).isInstanceOf(Unanswered.class);
        clock.advance(Duration.ofSeconds(30));
        DeliveryOutcome second = sendAgain(HELLO, "k", Place.fresh());

        assertThat(slack.messages("C1")).hasSize(2);
        assertThat(second).isEqualTo(new Sent(slack.messages("C1").getLast().ts()));
        assertThat(slack.messages("C1").getLast().metadata().path("key").asText()).isEqualTo("k");
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void whatever_happens_to_an_alert_in_a_thread_it_is_there_once(Fault fault) {
        String first = ((Sent) send(HELLO, "alert")).messageId();
        clock.advance(Duration.ofSeconds(2));
        slack.fail("chat.postMessage", fault);

        assertThat(send(HELLO, NEWS, new Place.Under(first))).isInstanceOf(Unanswered.class);
        clock.advance(Duration.ofSeconds(30));
        DeliveryOutcome second = sendAgain(HELLO, NEWS, new Place.Under(first));

        assertThat(slack.messages("C1")).hasSize(2);
        assertThat(slack.messages("C1").getLast().under()).isEqualTo(first);
        assertThat(slack.messages("C1").getLast().inChannel()).isTrue();
        assertThat(second).isEqualTo(new Sent(slack.messages("C1").getLast().ts()));
    }

    @Test
    void news_in_a_thread_shows_in_the_channel_too_and_answers_and_further_parts_do_not() {
        String first = ((Sent) send(HELLO, "1:alert:17/1")).messageId();
        for (String key : List.of(NEWS, "1:alert:17:updates:2/2", "1:answer:alert:9/1")) {
            clock.advance(Duration.ofSeconds(2));
            assertThat(send(HELLO, key, new Place.Under(first))).isInstanceOf(Sent.class);
        }
        assertThat(slack.messages("C1").stream().map(FakeSlack.Seen::inChannel))
                .containsExactly(true, true, false, false);
        assertThat(slack.messages("C1").stream().skip(1).map(FakeSlack.Seen::under))
                .containsOnly(first);
    }

    @Test
    void in_a_chat_that_is_a_thread_news_stays_in_it() {
        String first = ((Sent) send(HELLO, "1:digest:1/1")).messageId();
        clock.advance(Duration.ofSeconds(2));
        ChatRef thread = new ChatRef(CHAT.platform(), CHAT.room(), first);
        Post news = new Post(thread, HELLO, NEWS, new Place.Under(first), null);
        assertThat(messenger.send(news, clock.instant())).isInstanceOf(Sent.class);
        assertThat(slack.messages("C1").getLast().inChannel()).isFalse();
    }

    @Test
    void another_process_finds_what_one_that_died_had_sent() {
        DeliveryOutcome first = send(HELLO, "k");
        clock.advance(Duration.ofMinutes(3));
        try (var next = new SlackMessenger(settings())) {
            Post again =
                    new Post(CHAT, HELLO, "k", Place.fresh(), clock.instant().minusSeconds(180));
            assertThat(next.send(again, clock.instant())).isEqualTo(first);
        }
        assertThat(slack.messages("C1")).hasSize(1);
    }

    @Test
    void an_edit_takes_the_place_of_what_stood_there_however_often_it_comes() {
        String ts = ((Sent) send(HELLO, "k")).messageId();
        Message other = Message.text("Envoys left Miami.");
        assertThat(send(other, "k2", new Place.Edit(ts))).isEqualTo(new Sent(ts));
        slack.fail("chat.update", Fault.DROP_ANSWER);
        assertThat(send(other, "k2", new Place.Edit(ts))).isInstanceOf(Unanswered.class);
        assertThat(sendAgain(other, "k2", new Place.Edit(ts))).isEqualTo(new Sent(ts));
        FakeSlack.Seen seen = slack.messages("C1").getFirst();
        assertThat(slack.messages("C1")).hasSize(1);
        assertThat(seen.text()).isEqualTo("Envoys left Miami.");
        assertThat(seen.metadata().path("key").asText()).isEqualTo("k");
        assertThat(slack.calls("conversations.history")).isEmpty();
    }

    @Test
    void an_edit_whose_blocks_are_refused_shows_its_plain_text() {
        String ts = ((Sent) send(HELLO, "k")).messageId();
        slack.refuse("chat.update", "invalid_blocks");
        assertThat(send(Message.text("Envoys left."), "k2", new Place.Edit(ts)))
                .isEqualTo(new Sent(ts));
        assertThat(slack.messages("C1").getFirst().text()).isEqualTo("Envoys left.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"message_not_found", "cant_update_message", "edit_window_closed"})
    void what_can_not_be_edited_any_more_is_a_place_that_is_gone(String error) {
        String ts = ((Sent) send(HELLO, "k")).messageId();
        slack.refuse("chat.update", error);
        assertThat(send(HELLO, "k2", new Place.Edit(ts)))
                .isEqualTo(new PlaceGone("Slack has no such message any more (" + error + ")."));
    }

    @Test
    void a_thread_whose_first_message_was_deleted_is_a_place_that_is_gone() {
        String ts = ((Sent) send(HELLO, "k")).messageId();
        slack.life().delete("C1", ts);
        clock.advance(Duration.ofSeconds(2));
        assertThat(send(HELLO, "k2", new Place.Under(ts))).isInstanceOf(PlaceGone.class);
        assertThat(sendAgain(HELLO, "k2", new Place.Under(ts))).isInstanceOf(PlaceGone.class);
    }

    @Test
    void while_slack_can_not_be_asked_a_message_in_doubt_waits() {
        slack.fail("chat.postMessage", Fault.DROP_ANSWER);
        slack.fail("conversations.history", Fault.SERVER_ERROR);
        assertThat(send(HELLO, "k")).isInstanceOf(Unanswered.class);
        assertThat(sendAgain(HELLO, "k", Place.fresh())).isInstanceOf(RetryAt.class);
        assertThat(sendAgain(HELLO, "k", Place.fresh())).isInstanceOf(Sent.class);
        assertThat(slack.messages("C1")).hasSize(1);
    }

    @Test
    void without_the_scope_to_look_a_message_in_doubt_is_sent_again() {
        slack.withoutScopeFor("conversations.history");
        slack.fail("chat.postMessage", Fault.DROP_REQUEST);
        assertThat(send(HELLO, "k")).isInstanceOf(Unanswered.class);
        assertThat(sendAgain(HELLO, "k", Place.fresh())).isInstanceOf(Sent.class);
        assertThat(slack.messages("C1")).hasSize(1);
    }

    @Test
    void a_key_is_found_behind_hundreds_of_later_messages() {
        DeliveryOutcome first = send(HELLO, "wanted");
        for (int i = 0; i < 250; i++) {
            slack.mention("C1", "U1", "message " + i);
        }
        assertThat(sendAgain(HELLO, "wanted", Place.fresh())).isEqualTo(first);
        assertThat(slack.messages("C1")).hasSize(1);
        assertThat(slack.calls("conversations.history")).hasSizeGreaterThan(1);
    }

    @Test
    void a_server_that_is_not_there_is_tried_later() {
        var nowhere =
                new SlackSettings("xoxb-1", "xapp-1", null, URI.create("http://127.0.0.1:1/api/"));
        try (var lost = new SlackMessenger(nowhere)) {
            assertThat(lost.send(Post.fresh(CHAT, HELLO, "k"), clock.instant()))
                    .isInstanceOf(RetryAt.class);
        }
    }

    @Test
    void settings_never_show_their_secrets() {
        var settings = new SlackSettings("xoxb-very", "xapp-private", "hidden", slack.apiUrl());
        assertThat(settings.toString())
                .contains("botToken=set")
                .doesNotContain("very", "private", "hidden");
    }
}
