package dev.sitrep.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.alert.AlertDecision.Alert;
import dev.sitrep.alert.AlertDecision.Cause;
import dev.sitrep.alert.AlertDecision.NoAlert;
import dev.sitrep.alert.AlertDecision.Reason;
import dev.sitrep.alert.AlertPolicy.Signs;
import dev.sitrep.chat.Chat;
import dev.sitrep.chat.Chat.State;
import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.Platform;
import dev.sitrep.chat.Settings;
import dev.sitrep.chat.Told.ToldStory;
import dev.sitrep.digest.Reports;
import dev.sitrep.speech.Language;
import dev.sitrep.speech.Speech;
import dev.sitrep.story.Status;
import dev.sitrep.summary.Correction;
import dev.sitrep.summary.CountJumps.Jump;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.terminal.TerminalText;
import dev.sitrep.topic.Topic;
import dev.sitrep.topic.TopicMatch;
import dev.sitrep.topic.TopicQuery;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

class AlertPolicyTest {
    private static final Jump JUMP = new Jump("killed 3 people", "killed 8 people");

    private final AlertPolicy policy = new AlertPolicy();

    @Test
    void a_story_is_told_once() {
        StoryReport report = talks(Status.EXPECTED);
        assertThat(policy.decide(chat(State.ACTIVE), report, Optional.empty(), Signs.NONE))
                .isEqualTo(new Alert("alert:1:102", new Cause.First(), false));
        assertThat(
                        policy.decide(
                                chat(State.ACTIVE),
                                report,
                                Optional.of(ToldStory.of(report)),
                                Signs.NONE))
                .isInstanceOf(NoAlert.class);
    }

    @Test
    void it_is_told_again_when_its_status_changes() {
        Optional<ToldStory> before = Optional.of(ToldStory.of(talks(Status.EXPECTED)));
        assertThat(policy.decide(chat(State.ACTIVE), talks(Status.UNDER_WAY), before, Signs.NONE))
                .isEqualTo(
                        new Alert(
                                "alert:1:status:under-way:102",
                                new Cause.NewStatus(Status.UNDER_WAY, Status.EXPECTED),
                                false));
    }

    @Test
    void a_status_that_comes_back_with_a_later_article_is_another_alert() {
        Optional<ToldStory> before = Optional.of(ToldStory.of(talks(Status.EXPECTED)));
        StoryReport later =
                Reports.story(1, "Talks in Miami")
                        .on(1, 1, Status.UNDER_WAY)
                        .article("A", Instant.EPOCH, "They met.")
                        .article("B", Instant.EPOCH, "They met, it says.")
                        .article("C", Instant.EPOCH, "They meet again.")
                        .says(1, "They met.")
                        .report();
        assertThat(policy.decide(chat(State.ACTIVE), later, before, Signs.NONE))
                .isEqualTo(
                        new Alert(
                                "alert:1:status:under-way:103",
                                new Cause.NewStatus(Status.UNDER_WAY, Status.EXPECTED),
                                false));
    }

    @Test
    void it_is_told_again_when_one_more_known_origin_stands_behind_it() {
        Optional<ToldStory> before = Optional.of(new ToldStory(1, 1, Status.EXPECTED, 1, 0));
        assertThat(policy.decide(chat(State.ACTIVE), talks(Status.EXPECTED), before, Signs.NONE))
                .isEqualTo(new Alert("alert:1:origins:2:102", new Cause.MoreOrigins(2, 1), false));
    }

    @Test
    void it_is_told_again_when_it_becomes_breaking_and_that_once() {
        ToldStory told = ToldStory.of(talks(Status.EXPECTED));
        Signs breaking = new Signs(true, List.of());
        assertThat(
                        policy.decide(
                                chat(State.ACTIVE),
                                talks(Status.EXPECTED),
                                Optional.of(told),
                                breaking))
                .isEqualTo(new Alert("alert:1:breaking:102", new Cause.Breaking(), true));
        assertThat(
                        policy.decide(
                                chat(State.ACTIVE),
                                talks(Status.EXPECTED),
                                Optional.of(told.asBreaking()),
                                breaking))
                .isInstanceOf(NoAlert.class);
        assertThat(
                        policy.decide(
                                chat(State.ACTIVE),
                                talks(Status.EXPECTED),
                                Optional.empty(),
                                breaking))
                .isEqualTo(new Alert("alert:1:102", new Cause.First(), true));
    }

    @Test
    void what_takes_back_what_was_told_is_owed_to_all_who_were_told() {
        Correction correction =
                new Correction(Correction.Kind.WITHDRAWN, 1, "A", "They met.", null);
        Optional<ToldStory> told = Optional.of(ToldStory.of(talks(null)));
        AlertDecision decision =
                policy.decide(
                        chat(State.ACTIVE),
                        talks(null),
                        told,
                        new Signs(false, List.of(correction)));
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Alert.class,
                        alert -> {
                            assertThat(alert.key()).startsWith("alert:1:corrected:");
                            assertThat(alert.cause()).isEqualTo(new Cause.Corrected(correction));
                        });
        assertThat(new Cause.Corrected(correction).isOwed()).isTrue();
        assertThat(new Cause.NewStatus(Status.DENIED, Status.EXPECTED).isOwed()).isTrue();
        assertThat(new Cause.NewStatus(Status.CANCELLED, null).isOwed()).isTrue();
        assertThat(new Cause.NewStatus(Status.HELD, null).isOwed()).isFalse();
        assertThat(new Cause.Breaking().isOwed()).isFalse();
    }

    @Test
    void a_correction_is_not_lost_where_the_status_changed_too() {
        Correction correction =
                new Correction(Correction.Kind.WITHDRAWN, 1, "A", "They met.", null);
        Signs signs = new Signs(false, List.of(correction));
        Optional<ToldStory> told = Optional.of(ToldStory.of(talks(Status.EXPECTED)));
        Cause held = cause(policy.decide(chat(State.ACTIVE), talks(Status.HELD), told, signs));
        assertThat(held)
                .isEqualTo(
                        new Cause.Corrected(
                                correction, new Cause.NewStatus(Status.HELD, Status.EXPECTED)));
        assertThat(held.isOwed()).isTrue();
        Alert alert = new Alert("alert:1:corrected:x:102", held, false);
        String text =
                new TerminalText(79, false)
                        .render(AlertText.news(alert, talks(null), Speech.of(Language.ENGLISH)));
        assertThat(text)
                .containsSubsequence("no longer says “They met.”", "Now held (it was expected).");
        assertThat(cause(policy.decide(chat(State.ACTIVE), talks(Status.DENIED), told, signs)))
                .isEqualTo(new Cause.NewStatus(Status.DENIED, Status.EXPECTED));
    }

    private static Cause cause(AlertDecision decision) {
        assertThat(decision).isInstanceOf(Alert.class);
        return ((Alert) decision).cause();
    }

    @Test
    void what_goes_under_the_live_message_says_what_changed_first() {
        Alert alert = new Alert("alert:1:updates:1", new Cause.LaterCount(JUMP), false);
        String text =
                new TerminalText(79, false)
                        .render(AlertText.news(alert, talks(null), Speech.of(Language.ENGLISH)));
        assertThat(text)
                .isEqualTo(
                        """
                        Now “killed 8 people” (it was “killed 3 people”).
                        Talks in Miami
                        [More] [Why] [Mute]
                        """);
    }

    @Test
    void a_chat_that_said_stop_is_not_told() {
        assertThat(policy.decide(chat(State.QUIET), talks(null), Optional.empty(), Signs.NONE))
                .isInstanceOf(NoAlert.class);
    }

    @Test
    void what_happened_is_said_in_words() {
        Speech english = Speech.of(Language.ENGLISH);
        assertThat(AlertText.cause(new Cause.First(), english)).isEmpty();
        assertThat(AlertText.cause(new Cause.NewStatus(Status.HELD, null), english))
                .isEqualTo("Now held.");
        assertThat(AlertText.cause(new Cause.NewStatus(Status.UNDER_WAY, Status.EXPECTED), english))
                .isEqualTo("Now under way (it was expected).");
        assertThat(AlertText.cause(new Cause.LaterCount(JUMP), english))
                .isEqualTo("Now “killed 8 people” (it was “killed 3 people”).");
        assertThat(AlertText.cause(new Cause.Breaking(), english)).startsWith("Breaking: ");
        assertThat(AlertText.cause(new Cause.MoreOrigins(2, 1), english))
                .isEqualTo("Now reported by 2 known origins (it was 1).");
        assertThat(AlertText.reason(new NoAlert(Reason.NOT_STARTED), english)).endsWith("stop.");
        assertThat(AlertText.reason(new NoAlert(Reason.NOTHING_NEW), english)).contains("told");
    }

    @Test
    void the_message_says_what_changed_and_why_it_came() {
        TopicMatch match =
                new TopicMatch(
                        new Topic(1, 1, "Miami", new TopicQuery.Word("miami")),
                        List.of("miami"),
                        "Talks in Miami",
                        "A");
        String text =
                new TerminalText(79, false)
                        .render(
                                AlertText.message(
                                        new Alert(
                                                "alert:1:status:held",
                                                new Cause.NewStatus(Status.HELD, null),
                                                false),
                                        new Because.OnTopic(match),
                                        talks(Status.HELD),
                                        Speech.of(Language.ENGLISH)));
        assertThat(text)
                .isEqualTo(
                        """
                        Now held.
                        Talks in Miami  held
                        They met. [1]
                        2 outlets, 2 origins: Reuters 1, Politico 1
                        On your topic: Miami. Found: “miami” in “Talks in Miami” (A).
                        [More] [Sources] [Timeline]
                        [Why] [Follow] [Mute]
                        [Not on topic]
                        """);
    }

    private static StoryReport talks(@org.jspecify.annotations.Nullable Status status) {
        return Reports.story(1, "Talks in Miami")
                .on(1, 1, status)
                .article("A", Instant.EPOCH, "They met.")
                .article("B", Instant.EPOCH, "They met, it says.")
                .says(1, "They met.")
                .origin("Reuters", 101L)
                .origin("Politico", 102L)
                .report();
    }

    private static Chat chat(State state) {
        return new Chat(
                1,
                ChatRef.of(Platform.TERMINAL, "t"),
                "t",
                state,
                "",
                Settings.DEFAULT,
                null,
                null);
    }
}
