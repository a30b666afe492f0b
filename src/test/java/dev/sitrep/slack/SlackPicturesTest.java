package dev.sitrep.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.Platform;
import dev.sitrep.delivery.DeliveryOutcome;
import dev.sitrep.delivery.DeliveryOutcome.ChatGone;
import dev.sitrep.delivery.DeliveryOutcome.MessengerDown;
import dev.sitrep.delivery.DeliveryOutcome.PlaceGone;
import dev.sitrep.delivery.DeliveryOutcome.RetryAt;
import dev.sitrep.delivery.DeliveryOutcome.Sent;
import dev.sitrep.delivery.DeliveryOutcome.Unanswered;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Place;
import dev.sitrep.delivery.Post;
import dev.sitrep.testing.FakeSlack;
import dev.sitrep.testing.FakeSlack.Fault;
import dev.sitrep.testing.OperatorLog;
import dev.sitrep.testing.Pictures;
import dev.sitrep.testing.TestingClock;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The real SDK against the strict fake. */
class SlackPicturesTest {
    private static final ChatRef CHAT = ChatRef.of(Platform.SLACK, "C1");
    private static final String SAYS = "Chart of the articles on “A & B”: 12 came.";
    private static final Block.Picture PICTURE = Pictures.picture(80, 45, SAYS);
    private static final Message MESSAGE = new Message(List.of(PICTURE));

    private final TestingClock clock = new TestingClock(Instant.parse("2025-12-21T06:00:00Z"));
    private final FakeSlack slack = new FakeSlack(clock);
    private SlackMessenger messenger = messenger();

    @BeforeEach
    void open() {
        slack.addChannel("C1", "desk");
    }

    @AfterEach
    void close() {
        messenger.close();
        slack.close();
    }

    private SlackMessenger messenger() {
        return new SlackMessenger(
                new SlackSettings(FakeSlack.BOT_TOKEN, FakeSlack.APP_TOKEN, null, slack.apiUrl()));
    }

    private DeliveryOutcome send(Place place, @Nullable Instant uncertainSince) {
        return messenger.send(
                new Post(CHAT, MESSAGE, "1:digest:1/2", place, uncertainSince), clock.instant());
    }

    private DeliveryOutcome send() {
        return send(Place.fresh(), null);
    }

    /** Until Slack has looked the upload over. */
    private DeliveryOutcome sendWithPatience() {
        DeliveryOutcome outcome = send();
        while (outcome instanceof RetryAt retry) {
            clock.advance(Duration.between(clock.instant(), retry.when()));
            outcome = send();
        }
        return outcome;
    }

    private FakeSlack.Seen seen() {
        return slack.messages("C1").getLast();
    }

    @Test
    void a_picture_is_uploaded_once_and_shown_when_slack_has_looked_it_over() {
        assertThat(send()).isInstanceOf(RetryAt.class);
        assertThat(slack.messages("C1")).isEmpty();
        clock.advance(Duration.ofSeconds(2));
        assertThat(send()).isEqualTo(new Sent(seen().ts()));

        JsonNode image = seen().blocks().get(0);
        assertThat(image.path("type").asText()).isEqualTo("image");
        assertThat(image.path("alt_text").asText()).isEqualTo(SAYS);
        assertThat(seen().notification()).isEqualTo(SAYS);
        assertThat(slack.picture(seen())).isEqualTo(PICTURE.png().bytes());
        assertThat(slack.filesUploaded()).isEqualTo(1);
        assertThat(seen().metadata().path("key").asText()).isEqualTo("1:digest:1/2");
        // No file is shared by itself: that would be a message that nobody can look for.
        assertThat(slack.calls("files.completeUploadExternal").getFirst().arguments())
                .doesNotContainKeys("channel_id", "channels");
    }

    @Test
    void it_stands_in_the_thread_of_what_it_belongs_to() {
        messenger.send(Post.fresh(CHAT, Message.text("digest"), "1:digest:1/1"), clock.instant());
        String digest = seen().ts();
        slack.looksFilesOverFor(Duration.ZERO);
        clock.advance(Duration.ofSeconds(2));
        assertThat(send(new Place.Under(digest), null)).isInstanceOf(Sent.class);
        assertThat(seen().under()).isEqualTo(digest);
        clock.advance(Duration.ofSeconds(2));
        slack.life().delete("C1", digest);
        assertThat(send(new Place.Under(digest), null)).isInstanceOf(PlaceGone.class);
    }

    @Test
    void a_picture_whose_answer_was_lost_is_found_by_its_key_and_not_shown_again() {
        slack.looksFilesOverFor(Duration.ZERO);
        slack.fail("chat.postMessage", Fault.DROP_ANSWER);
        Instant first = clock.instant();
        assertThat(send()).isInstanceOf(Unanswered.class);
        clock.advance(Duration.ofSeconds(5));
        assertThat(send(Place.fresh(), first)).isEqualTo(new Sent(seen().ts()));
        assertThat(slack.messages("C1")).hasSize(1);
    }

    @Test
    void a_process_that_dies_between_upload_and_message_leaves_a_file_that_nobody_sees() {
        assertThat(send()).isInstanceOf(RetryAt.class);
        Instant first = clock.instant();
        messenger.close();
        messenger = messenger();
        slack.looksFilesOverFor(Duration.ZERO);
        clock.advance(Duration.ofMinutes(2));
        assertThat(send(Place.fresh(), first)).isInstanceOf(Sent.class);
        assertThat(slack.messages("C1")).hasSize(1);
        assertThat(slack.filesUploaded()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void an_upload_without_an_answer_is_only_a_wait(Fault fault) {
        slack.looksFilesOverFor(Duration.ZERO);
        for (String step :
                List.of("files.getUploadURLExternal", "upload", "files.completeUploadExternal")) {
            slack.fail(step, fault);
            assertThat(send()).as(step).isInstanceOf(RetryAt.class);
        }
        assertThat(send()).isInstanceOf(Sent.class);
        assertThat(slack.messages("C1")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_picture_whose_upload_never_goes_through_is_told_in_words_after_two_minutes(Fault fault) {
        Instant begun = clock.instant();
        slack.fail("upload", fault);
        while (send() instanceof RetryAt) {
            assertThat(slack.messages("C1")).isEmpty();
            clock.advance(Duration.ofSeconds(20));
            slack.fail("upload", fault);
        }
        assertThat(seen().text()).isEqualTo(SAYS);
        assertThat(Duration.between(begun, clock.instant())).isEqualTo(Duration.ofMinutes(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "missing_scope",
                "file_uploads_disabled",
                "file_type_not_allowed",
                "storage_limit_reached"
            })
    void where_slack_takes_no_files_the_picture_is_told_in_words(String error) {
        slack.refuse("files.getUploadURLExternal", error);
        assertThat(send()).isInstanceOf(Sent.class);
        assertThat(seen().text()).isEqualTo(SAYS);
        assertThat(seen().blocks().at("/0/type").asText()).isEqualTo("section");
        assertThat(slack.filesUploaded()).isZero();
    }

    @Test
    void the_operator_hears_once_of_a_scope_that_is_missing() {
        slack.withoutScopeFor("files.getUploadURLExternal");
        try (OperatorLog log = new OperatorLog()) {
            for (int i = 0; i < 3; i++) {
                assertThat(send()).isInstanceOf(Sent.class);
                clock.advance(Duration.ofSeconds(2));
            }
            assertThat(log.lines()).singleElement().asString().contains("files:write", "C1");
        }
    }

    @Test
    void a_picture_that_slack_never_gets_done_with_is_told_in_words_after_two_minutes() {
        slack.looksFilesOverFor(Duration.ofDays(1));
        Instant begun = clock.instant();
        assertThat(sendWithPatience()).isInstanceOf(Sent.class);
        assertThat(seen().text()).isEqualTo(SAYS);
        assertThat(Duration.between(begun, clock.instant()))
                .isBetween(Duration.ofMinutes(2), Duration.ofMinutes(3));
        assertThat(slack.filesUploaded()).isEqualTo(1);
    }

    @Test
    void what_is_wrong_with_token_or_channel_is_what_it_is_for_words() {
        slack.refuse("files.getUploadURLExternal", "token_revoked");
        assertThat(send()).isInstanceOf(MessengerDown.class);
        slack.refuse("files.completeUploadExternal", "ratelimited");
        assertThat(send()).isInstanceOf(DeliveryOutcome.TooManyRequests.class);
        slack.life().archive("C1");
        assertThat(send()).isInstanceOf(ChatGone.class);
    }
}
