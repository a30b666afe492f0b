package dev.sitrep.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.alert.AlertDecision.Alert;
import dev.sitrep.alert.AlertDecision.Cause;
import dev.sitrep.alert.AlertDecision.NoAlert;
import dev.sitrep.alert.AlertDecision.Reason;
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
    private final AlertPolicy policy = new AlertPolicy();

    @Test
    void a_story_is_told_once() {
        StoryReport report = talks(Status.EXPECTED);
        assertThat(policy.decide(chat(State.ACTIVE), report, Optional.empty()))
                .isEqualTo(new Alert("alert:1", new Cause.First()));
        assertThat(policy.decide(chat(State.ACTIVE), report, Optional.of(ToldStory.of(report))))
                .isInstanceOf(NoAlert.class);
    }

    @Test
    void it_is_told_again_when_its_status_changes() {
        Optional<ToldStory> before = Optional.of(ToldStory.of(talks(Status.EXPECTED)));
        assertThat(policy.decide(chat(State.ACTIVE), talks(Status.UNDER_WAY), before))
                .isEqualTo(
                        new Alert(
                                "alert:1:status:under-way",
                                new Cause.NewStatus(Status.UNDER_WAY, Status.EXPECTED)));
    }

    @Test
    void it_is_told_again_when_one_more_known_origin_stands_behind_it() {
        Optional<ToldStory> before = Optional.of(new ToldStory(1, 1, Status.EXPECTED, 1, 0));
        assertThat(policy.decide(chat(State.ACTIVE), talks(Status.EXPECTED), before))
                .isEqualTo(new Alert("alert:1:origins:2", new Cause.MoreOrigins(2, 1)));
    }

    @Test
    void a_chat_that_said_stop_is_not_told() {
        assertThat(policy.decide(chat(State.QUIET), talks(null), Optional.empty()))
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
        assertThat(AlertText.cause(new Cause.LaterCount(), english))
                .isEqualTo("A count has been replaced by a later one.");
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
                                                new Cause.NewStatus(Status.HELD, null)),
                                        Optional.of(match),
                                        talks(Status.HELD),
                                        Speech.of(Language.ENGLISH)));
        assertThat(text)
                .isEqualTo(
                        """
                        Talks in Miami                                                             held
                        Now held.
                        They met. [1]
                        2 outlets, 2 origins: Reuters 1, Politico 1
                        On your topic: Miami. Found: “miami” in “Talks in Miami” (A).
                        [More] [Sources] [Timeline]
                        [Why] [Follow] [Mute]
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
