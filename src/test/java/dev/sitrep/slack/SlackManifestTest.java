package dev.sitrep.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import org.junit.jupiter.api.Test;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

class SlackManifestTest {
    private static JsonNode manifest() throws IOException {
        return new YAMLMapper().readTree(new File("config/slack-manifest.yaml"));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(t -> texts.add(t.asText()));
        return texts;
    }

    @Test
    void the_manifest_asks_for_what_the_room_uses() throws IOException {
        assertThat(texts(manifest().at("/oauth_config/scopes/bot")))
                .containsExactlyInAnyOrderElementsOf(SlackInstall.SCOPES);
        assertThat(texts(manifest().at("/settings/event_subscriptions/bot_events")))
                .contains("app_mention", "message.im", "member_joined_channel", "channel_left")
                .contains("app_home_opened", "channel_rename", "channel_unarchive", "group_deleted")
                .contains("app_uninstalled", "tokens_revoked");
        assertThat(manifest().at("/settings/socket_mode_enabled").asBoolean()).isTrue();
        assertThat(manifest().at("/settings/interactivity/is_enabled").asBoolean()).isTrue();
        assertThat(manifest().at("/features/slash_commands/0/command").asText())
                .isEqualTo("/sitrep");
    }

    /** Lengths of Slack's manifest reference. */
    @Test
    void the_manifest_keeps_within_slacks_lengths() throws IOException {
        assertThat(manifest().at("/display_information/name").asText())
                .hasSizeLessThanOrEqualTo(35);
        assertThat(manifest().at("/display_information/description").asText())
                .hasSizeLessThanOrEqualTo(140);
        assertThat(manifest().at("/features/bot_user/display_name").asText())
                .hasSizeLessThanOrEqualTo(80);
    }
}
