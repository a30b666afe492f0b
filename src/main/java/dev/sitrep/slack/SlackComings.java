package dev.sitrep.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.ChannelArchiveEvent;
import com.slack.api.model.event.ChannelDeletedEvent;
import com.slack.api.model.event.ChannelLeftEvent;
import com.slack.api.model.event.ChannelRenameEvent;
import com.slack.api.model.event.ChannelUnarchiveEvent;
import com.slack.api.model.event.GroupArchiveEvent;
import com.slack.api.model.event.GroupDeletedEvent;
import com.slack.api.model.event.GroupLeftEvent;
import com.slack.api.model.event.GroupRenameEvent;
import com.slack.api.model.event.GroupUnarchiveEvent;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import com.slack.api.model.event.TokensRevokedEvent;

import dev.sitrep.chat.Chat;
import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.Platform;
import dev.sitrep.command.Request;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The bot's coming to channels and workspaces and its going, and what becomes of channels. Slack tells of every public channel:
 * only those that are chats of ours matter.
 */
final class SlackComings {
    private static final Logger LOG = LoggerFactory.getLogger(SlackComings.class);

    private final SlackInside inside;
    private final InstantSource clock;
    private final SlackWorkspaces workspaces;
    private final SlackDirectory directory;

    SlackComings(
            SlackInside inside,
            InstantSource clock,
            SlackWorkspaces workspaces,
            SlackDirectory directory) {
        this.inside = inside;
        this.clock = clock;
        this.workspaces = workspaces;
        this.directory = directory;
    }

    void listenBy(App app) {
        app.event(MemberJoinedChannelEvent.class, this::onMember);
        app.event(
                ChannelLeftEvent.class,
                (e, c) -> gone(e, e.getEvent().getChannel(), SlackOutcomes.REMOVED, c));
        app.event(
                GroupLeftEvent.class,
                (e, c) -> gone(e, e.getEvent().getChannel(), SlackOutcomes.REMOVED, c));
        app.event(
                ChannelArchiveEvent.class,
                (e, c) -> gone(e, e.getEvent().getChannel(), SlackOutcomes.ARCHIVED, c));
        app.event(
                GroupArchiveEvent.class,
                (e, c) -> gone(e, e.getEvent().getChannel(), SlackOutcomes.ARCHIVED, c));
        app.event(
                ChannelDeletedEvent.class,
                (e, c) -> gone(e, e.getEvent().getChannel(), SlackOutcomes.DELETED, c));
        app.event(
                GroupDeletedEvent.class,
                (e, c) -> gone(e, e.getEvent().getChannel(), SlackOutcomes.DELETED, c));
        app.event(ChannelUnarchiveEvent.class, (e, c) -> back(e, e.getEvent().getChannel(), c));
        app.event(GroupUnarchiveEvent.class, (e, c) -> back(e, e.getEvent().getChannel(), c));
        app.event(
                ChannelRenameEvent.class,
                (e, c) ->
                        renamed(
                                e,
                                e.getEvent().getChannel().getId(),
                                e.getEvent().getChannel().getName(),
                                c));
        app.event(
                GroupRenameEvent.class,
                (e, c) ->
                        renamed(
                                e,
                                e.getEvent().getChannel().getId(),
                                e.getEvent().getChannel().getName(),
                                c));
        app.event(AppUninstalledEvent.class, (e, c) -> uninstalled(e, "app_uninstalled", c));
        app.event(TokensRevokedEvent.class, this::onTokens);
    }

    private Response onMember(EventsApiPayload<MemberJoinedChannelEvent> payload, Context context) {
        MemberJoinedChannelEvent event = payload.getEvent();
        String bot = SlackKeys.botUser(payload);
        if (event.getUser() != null && event.getUser().equals(bot)) {
            room(payload, event.getChannel())
                    .ifPresent(
                            room ->
                                    inside.handler()
                                            .joined(
                                                    request(room, payload, context),
                                                    clock.instant()));
        }
        return context.ack();
    }

    private Response gone(
            EventsApiPayload<?> payload, String channel, String why, Context context) {
        room(payload, channel)
                .ifPresent(
                        room -> {
                            directory.forget(room);
                            leave(room.chat(), SlackKeys.of(payload.getEventId(), context), why);
                        });
        return context.ack();
    }

    private void leave(ChatRef chat, String key, String why) {
        Instant now = clock.instant();
        if (state(chat).filter(s -> s != Chat.State.GONE).isPresent()) {
            LOG.info("Chat {} takes nothing any more: {}", chat, why);
        }
        inside.handler().left(new Request(chat, "", "", key), why, now);
    }

    /** A channel that was archived under us is begun again; one that we had left before stays left. */
    private Response back(EventsApiPayload<?> payload, String channel, Context context) {
        Optional<SlackRoom> archived =
                room(payload, channel)
                        .filter(
                                r ->
                                        inside.chats()
                                                .byRef(r.chat())
                                                .filter(SlackComings::isArchived)
                                                .isPresent());
        archived.ifPresent(
                room -> {
                    directory.forget(room);
                    LOG.info(
                            "Chat {} is back: the Slack channel is no longer archived.",
                            room.chat());
                    inside.handler().joined(request(room, payload, context), clock.instant());
                });
        return context.ack();
    }

    private static boolean isArchived(Chat chat) {
        return chat.state() == Chat.State.GONE && chat.stateWhy().equals(SlackOutcomes.ARCHIVED);
    }

    private Response renamed(
            EventsApiPayload<?> payload, String channel, @Nullable String name, Context context) {
        Optional<SlackRoom> known =
                room(payload, channel)
                        .filter(r -> state(r.chat()).filter(s -> s != Chat.State.GONE).isPresent());
        if (known.isPresent() && name != null) {
            directory.forget(known.get());
            inside.chats().meet(known.get().chat(), name, clock.instant());
            LOG.info("Chat {} is called {} now.", known.get().chat(), SlackText.oneLine(name));
        }
        return context.ack();
    }

    private Response onTokens(EventsApiPayload<TokensRevokedEvent> payload, Context context) {
        TokensRevokedEvent.Tokens tokens = payload.getEvent().getTokens();
        boolean bots = tokens != null && tokens.getBot() != null && !tokens.getBot().isEmpty();
        return bots ? uninstalled(payload, "token_revoked", context) : context.ack();
    }

    /** The end of the workspace whose token is set by hand is its operators' matter: its chats wait until the token is mended. */
    private Response uninstalled(EventsApiPayload<?> payload, String word, Context context) {
        String team = payload.getTeamId();
        String why = SlackOutcomes.uninstalled(word);
        if (team == null || !workspaces.end(team, why, clock.instant())) {
            LOG.warn("Slack says of the workspace {}: {}", team, why);
            return context.ack();
        }
        LOG.warn("The Slack workspace {} is lost: {}", team, why);
        String key = SlackKeys.of(payload.getEventId(), context);
        inside.chats().refs(Platform.SLACK).stream()
                .filter(chat -> team.equals(SlackRoom.of(chat).team()))
                .forEach(chat -> leave(chat, key + ":" + chat.room(), why));
        return context.ack();
    }

    private Optional<Chat.State> state(ChatRef chat) {
        return inside.chats().byRef(chat).map(Chat::state);
    }

    private Optional<SlackRoom> room(EventsApiPayload<?> payload, String channel) {
        return workspaces.room(SlackKeys.team(payload), channel);
    }

    private Request request(SlackRoom room, EventsApiPayload<?> payload, Context context) {
        String key = SlackKeys.of(payload.getEventId(), context);
        return new Request(room.chat(), directory.title(room), "", key);
    }
}
