package dev.sitrep.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.ChannelArchiveEvent;
import com.slack.api.model.event.ChannelLeftEvent;
import com.slack.api.model.event.GroupArchiveEvent;
import com.slack.api.model.event.GroupLeftEvent;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import com.slack.api.model.event.MessageEvent;

import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.Platform;
import dev.sitrep.command.Request;
import dev.sitrep.command.RequestHandler;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;

/** Slack's commands, events and presses as our {@link Request}s, by bolt. */
final class SlackRequests {
    /** Where the envelope's id is found in bolt's context. */
    static final String ENVELOPE = "sitrep.envelope";

    private static final String BARE_COMMAND = "help";
    private static final String REMOVED = "Sitrep was removed from the Slack channel.";
    private static final String ARCHIVED = "The Slack channel was archived.";

    private final RequestHandler handler;
    private final InstantSource clock;
    private final SlackTitles titles;

    SlackRequests(RequestHandler handler, InstantSource clock, SlackTitles titles) {
        this.handler = handler;
        this.clock = clock;
        this.titles = titles;
    }

    /**
     * A bolt app that hands everything to the handler. It has no middleware: Socket Mode is signed in already, and bolt's
     * authorization asks {@code auth.test} before each request and drops the request when Slack doesn't answer.
     */
    App app(SlackApi api) {
        AppConfig config =
                AppConfig.builder().slack(api.slack()).allEventsApiAutoAckEnabled(true).build();
        App app = new App(config, api.slack(), List.of());
        // Any name: the workspace's manifest decides what the command is called.
        app.command(
                Pattern.compile("/.+"),
                (request, context) -> {
                    onCommand(request.getPayload(), context);
                    return context.ack();
                });
        app.blockAction(
                Pattern.compile(Pattern.quote(SlackBlocks.ACTION) + ".*"),
                (request, context) -> {
                    onPress(request.getPayload(), context);
                    return context.ack();
                });
        app.event(AppMentionEvent.class, (e, context) -> onMention(e, context));
        app.event(MessageEvent.class, (e, context) -> onMessage(e, context));
        app.event(MemberJoinedChannelEvent.class, (e, context) -> onJoined(e, context));
        app.event(
                ChannelLeftEvent.class,
                (e, context) -> onLeft(e, e.getEvent().getChannel(), REMOVED, context));
        app.event(
                GroupLeftEvent.class,
                (e, context) -> onLeft(e, e.getEvent().getChannel(), REMOVED, context));
        app.event(
                ChannelArchiveEvent.class,
                (e, context) -> onLeft(e, e.getEvent().getChannel(), ARCHIVED, context));
        app.event(
                GroupArchiveEvent.class,
                (e, context) -> onLeft(e, e.getEvent().getChannel(), ARCHIVED, context));
        return app;
    }

    private void onCommand(SlashCommandPayload command, Context context) {
        String name = command.getChannelName();
        String title =
                name == null || name.equals("directmessage") || name.equals("privategroup")
                        ? titles.of(command.getChannelId())
                        : name;
        handle(
                command.getChannelId(),
                title,
                SlackTyped.text(command.getText(), null),
                key(command.getTriggerId(), context));
    }

    private void onPress(BlockActionPayload press, Context context) {
        if (press.getChannel() == null || press.getActions().isEmpty()) {
            return;
        }
        String channel = press.getChannel().getId();
        String value = press.getActions().getFirst().getValue();
        handle(
                channel,
                titles.of(channel),
                value == null ? "" : value,
                key(press.getTriggerId(), context));
    }

    private Response onMention(EventsApiPayload<AppMentionEvent> payload, Context context) {
        AppMentionEvent event = payload.getEvent();
        if (event.getBotId() == null) {
            onText(payload, event.getChannel(), event.getText(), context);
        }
        return context.ack();
    }

    /** Direct messages; what Slack sends of other conversations reaches us as mentions. */
    private Response onMessage(EventsApiPayload<MessageEvent> payload, Context context) {
        MessageEvent event = payload.getEvent();
        boolean ours = event.getBotId() != null || event.getUser() == null;
        if ("im".equals(event.getChannelType()) && !ours) {
            onText(payload, event.getChannel(), event.getText(), context);
        }
        return context.ack();
    }

    private void onText(
            EventsApiPayload<?> payload, String channel, @Nullable String typed, Context context) {
        String text = SlackTyped.text(typed, botUser(payload));
        handle(channel, titles.of(channel), text, key(payload.getEventId(), context));
    }

    private Response onJoined(EventsApiPayload<MemberJoinedChannelEvent> payload, Context context) {
        MemberJoinedChannelEvent event = payload.getEvent();
        if (event.getUser() != null && event.getUser().equals(botUser(payload))) {
            handler.joined(
                    request(event.getChannel(), "", key(payload.getEventId(), context)),
                    clock.instant());
        }
        return context.ack();
    }

    private Response onLeft(
            EventsApiPayload<?> payload, String channel, String why, Context context) {
        handler.left(
                request(channel, "", key(payload.getEventId(), context)), why, clock.instant());
        return context.ack();
    }

    /** Whose installation an event is for; ours is one bot in one workspace. */
    private static @Nullable String botUser(EventsApiPayload<?> payload) {
        if (payload.getAuthorizations() == null || payload.getAuthorizations().isEmpty()) {
            return null;
        }
        return payload.getAuthorizations().getFirst().getUserId();
    }

    private void handle(String channel, String title, String text, String key) {
        String command = text.isEmpty() ? BARE_COMMAND : text;
        ChatRef chat = ChatRef.of(Platform.SLACK, channel);
        handler.handle(new Request(chat, title, command, key), clock.instant());
    }

    private Request request(String channel, String text, String key) {
        return new Request(ChatRef.of(Platform.SLACK, channel), titles.of(channel), text, key);
    }

    /** The id in the payload, since an envelope's is new when Slack packs the same thing again. */
    private static String key(@Nullable String id, Context context) {
        String envelope = context.getAdditionalValues().getOrDefault(ENVELOPE, "");
        return "slack:" + (id == null || id.isEmpty() ? envelope : id);
    }
}
