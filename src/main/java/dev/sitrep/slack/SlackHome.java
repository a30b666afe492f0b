package dev.sitrep.slack;

import com.google.gson.JsonParseException;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.view.View;

import dev.sitrep.delivery.Message;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Instant;

/**
 * The Home tab, which shows a person what their own chat with the bot gets. Buttons on it act in that chat. Where it can't be
 * shown, the bot goes on without.
 */
final class SlackHome {
    private static final Logger LOG = LoggerFactory.getLogger(SlackHome.class);

    private final SlackApi api;
    private final SlackWorkspaces workspaces;
    private final SlackDirectory directory;
    private final SlackInside.Home home;

    SlackHome(
            SlackApi api,
            SlackWorkspaces workspaces,
            SlackDirectory directory,
            SlackInside.Home home) {
        this.api = api;
        this.workspaces = workspaces;
        this.directory = directory;
        this.home = home;
    }

    void show(@Nullable String team, String user, Instant now) {
        directory.directWith(team, user).ifPresent(direct -> show(direct, user, now));
    }

    private void show(SlackRoom direct, String user, Instant now) {
        if (!(workspaces.access(direct.team()) instanceof SlackWorkspaces.Access.Granted granted)) {
            return;
        }
        Message whole = home.of(direct.chat(), directory.title(direct), now);
        // A tab has no second part: what is too long for one message is left out.
        Message shown = SlackParts.first(whole);
        View view = View.builder().type("home").blocks(SlackBlocks.of(shown)).build();
        try {
            var response = api.asking(granted.token()).viewsPublish(r -> r.userId(user).view(view));
            if (!response.isOk()) {
                LOG.warn("Slack doesn't show {} the Home tab: {}.", user, response.getError());
            }
        } catch (IOException | SlackApiException | JsonParseException e) {
            LOG.debug("Slack didn't take the Home tab of {}: {}", user, e.toString());
        }
    }
}
