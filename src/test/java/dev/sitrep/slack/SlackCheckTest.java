package dev.sitrep.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.testing.FakeSlack;
import dev.sitrep.testing.TestingClock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Instant;

class SlackCheckTest {
    private final TestingClock clock = new TestingClock(Instant.parse("2025-12-20T16:00:00Z"));
    private final FakeSlack slack = new FakeSlack(clock);

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void the_doctor_hears_which_token_is_wrong() {
        assertThat(check(FakeSlack.BOT_TOKEN, FakeSlack.APP_TOKEN))
                .isEqualTo(
                        new SlackCheck(
                                true,
                                "Slack: signed in as @sitrep in Sitrep Test, and Socket Mode answers."));
        assertThat(check("xoxb-wrong", FakeSlack.APP_TOKEN).sentence())
                .contains("SITREP_SLACK_BOT_TOKEN", "invalid_auth");
        var wrongApp = check(FakeSlack.BOT_TOKEN, "xapp-wrong");
        assertThat(wrongApp.fine()).isFalse();
        assertThat(wrongApp.sentence()).contains("@sitrep", "SITREP_SLACK_APP_TOKEN");
        var nowhere = new SlackSettings("a", "b", null, URI.create("http://127.0.0.1:1/api/"));
        assertThat(SlackCheck.of(nowhere, clock).fine()).isFalse();
    }

    private SlackCheck check(String botToken, String appToken) {
        return SlackCheck.of(new SlackSettings(botToken, appToken, null, slack.apiUrl()), clock);
    }
}
