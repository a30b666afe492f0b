package dev.sitrep.slack;

import com.google.gson.JsonParseException;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;

import dev.sitrep.web.WebAnswer;
import dev.sitrep.web.WebRequest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Lets a workspace install the bot itself, by OAuth 2.0 as Slack has it ("Installing with OAuth", v2). */
final class SlackInstall {
    private static final Logger LOG = LoggerFactory.getLogger(SlackInstall.class);
    private static final String AUTHORIZE = "https://slack.com/oauth/v2/authorize";

    /** As in config/slack-manifest.yaml. */
    static final List<String> SCOPES =
            List.of(
                    "chat:write",
                    "commands",
                    "app_mentions:read",
                    "im:history",
                    "im:read",
                    "im:write",
                    "channels:read",
                    "groups:read",
                    "users:read",
                    "channels:history",
                    "groups:history",
                    "files:write");

    private final SlackApi api;
    private final SlackWorkspaces workspaces;
    private final SlackOAuth oauth;
    private final SlackState states;

    SlackInstall(SlackApi api, SlackWorkspaces workspaces, SlackOAuth oauth) {
        this.api = api;
        this.workspaces = workspaces;
        this.oauth = oauth;
        this.states = new SlackState(oauth.clientSecret());
    }

    /** Sends a person to Slack, to allow what the bot needs. */
    WebAnswer begin(Instant now) {
        return WebAnswer.found(
                AUTHORIZE
                        + "?client_id="
                        + encoded(oauth.clientId())
                        + "&scope="
                        + encoded(String.join(",", SCOPES))
                        + "&redirect_uri="
                        + encoded(oauth.redirect().toString())
                        + "&state="
                        + encoded(states.make(now)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The person is back from Slack, with a code that a token is given for. */
    WebAnswer end(WebRequest request, Instant now) {
        String state = request.parameter("state");
        if (state == null || !states.isOurs(state, now)) {
            return WebAnswer.of(
                    400,
                    "This did not begin here, or took longer than ten minutes. Please begin again at "
                            + oauth.publicBase().resolve("slack/install"));
        }
        String code = request.parameter("code");
        if (code == null) {
            return WebAnswer.of(400, "Slack gave no code, so Sitrep was not installed.");
        }
        try {
            return end(exchanged(code), now);
        } catch (IOException | SlackApiException | JsonParseException e) {
            LOG.warn("Slack gave no token for a code ({}).", e.getClass().getSimpleName());
            return WebAnswer.of(502, "Slack gave no answer. Please begin again in a minute.");
        }
    }

    private OAuthV2AccessResponse exchanged(String code) throws IOException, SlackApiException {
        return api.nobody()
                .oauthV2Access(
                        r ->
                                r.clientId(oauth.clientId())
                                        .clientSecret(oauth.clientSecret())
                                        .code(code)
                                        .redirectUri(oauth.redirect().toString()));
    }

    private WebAnswer end(OAuthV2AccessResponse response, Instant now) {
        if (!response.isOk()) {
            LOG.warn("Slack refused a code ({}); nothing was installed.", response.getError());
            return WebAnswer.of(400, "Slack refused the code. Please begin again.");
        }
        if (response.isEnterpriseInstall()
                || response.getTeam() == null
                || response.getAccessToken() == null) {
            return WebAnswer.of(
                    400, "Please install Sitrep in one workspace, not in a whole organisation.");
        }
        String team = response.getTeam().getId();
        String name = SlackText.oneLine(response.getTeam().getName());
        if (isHome(team)) {
            return WebAnswer.of(200, "Sitrep speaks in " + name + " already.");
        }
        workspaces.install(team, name, response.getBotUserId(), response.getAccessToken(), now);
        LOG.info("The Slack workspace {} ({}) has installed Sitrep.", name, team);
        return WebAnswer.of(
                200,
                "Sitrep is in "
                        + name
                        + " now. Invite it to a channel with /invite, and type /sitrep start there.");
    }

    /** Whether this is the workspace whose token is set by hand; its chats would else be there twice. */
    private boolean isHome(String team) {
        if (!workspaces.hasHome()) {
            return false;
        }
        try {
            var response = api.asking(workspaces.settings().botToken()).authTest(r -> r);
            return response.isOk() && team.equals(response.getTeamId());
        } catch (IOException | SlackApiException | JsonParseException e) {
            LOG.debug("Slack does not say whose the bot token is: {}", e.toString());
            return false;
        }
    }
}
