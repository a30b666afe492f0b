package dev.sitrep.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;

import dev.sitrep.command.Asker;
import dev.sitrep.command.Request;
import dev.sitrep.command.RequestHandler;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people type and press, as our {@link Request}s, by bolt. */
final class SlackRequests {
    private static final String BARE_COMMAND = "help";

    private final RequestHandler handler;
    private final InstantSource clock;
    private final SlackWorkspaces workspaces;
    private final SlackDirectory directory;
    private final SlackHome home;

    SlackRequests(
            RequestHandler handler,
            InstantSource clock,
            SlackWorkspaces workspaces,
            SlackDirectory directory,
            SlackHome home) {
        this.handler = handler;
        this.clock = clock;
        this.workspaces = workspaces;
        this.directory = directory;
        this.home = home;
    }

    void listenBy(App app) {
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
        app.event(AppHomeOpenedEvent.class, (e, context) -> onHome(e, context));
    }

    /** A slash command can't be typed in a thread: it is answered in the channel. */
    private void onCommand(SlashCommandPayload command, Context context) {
        workspaces
                .room(command.getTeamId(), command.getChannelId())
                .ifPresent(
                        room ->
                                handle(
                                        new Heard(
                                                room,
                                                title(room, command.getChannelName()),
                                                SlackTyped.text(command.getText(), null),
                                                asker(
                                                        room,
                                                        command.getUserId(),
                                                        command.getUserName()),
                                                null,
                                                null),
                                        SlackKeys.of(command.getTriggerId(), context)));
    }

    private String title(SlackRoom room, @Nullable String name) {
        return name == null || name.equals("directmessage") || name.equals("privategroup")
                ? directory.title(room)
                : name;
    }

    private void onPress(BlockActionPayload press, Context context) {
        if (press.getActions() == null || press.getActions().isEmpty()) {
            return;
        }
        String team = press.getTeam() == null ? null : press.getTeam().getId();
        String key = SlackKeys.of(press.getTriggerId(), context);
        if (press.getChannel() != null) {
            workspaces
                    .room(team, press.getChannel().getId())
                    .ifPresent(room -> handle(pressed(press, room), key));
        } else if (press.getView() != null) {
            onHomePress(press, team, key);
        }
    }

    private Heard pressed(BlockActionPayload press, SlackRoom room) {
        var container = press.getContainer();
        String value = press.getActions().getFirst().getValue();
        var user = press.getUser();
        String name = user.getUsername() == null ? user.getName() : user.getUsername();
        return new Heard(
                room,
                directory.title(room),
                value == null ? "" : value,
                asker(room, user.getId(), name),
                container == null ? null : container.getMessageTs(),
                thread(press));
    }

    private static @Nullable String thread(BlockActionPayload press) {
        var container = press.getContainer();
        if (container != null && container.getThreadTs() != null) {
            return container.getThreadTs();
        }
        return press.getMessage() == null ? null : press.getMessage().getThreadTs();
    }

    /** What is pressed on a person's Home tab happens in their chat with the bot alone, and the tab shows what came of it. */
    private void onHomePress(BlockActionPayload press, @Nullable String team, String key) {
        String user = press.getUser().getId();
        workspaces
                .room(team, user)
                .ifPresent(
                        person -> {
                            directory
                                    .directWith(person.team(), user)
                                    .ifPresent(direct -> handle(pressed(press, direct), key));
                            home.show(person.team(), user, clock.instant());
                        });
    }

    private Response onHome(EventsApiPayload<AppHomeOpenedEvent> payload, Context context) {
        AppHomeOpenedEvent event = payload.getEvent();
        if ("home".equals(event.getTab())) {
            workspaces
                    .room(SlackKeys.team(payload), event.getUser())
                    .ifPresent(
                            person -> home.show(person.team(), event.getUser(), clock.instant()));
        }
        return context.ack();
    }

    private Response onMention(EventsApiPayload<AppMentionEvent> payload, Context context) {
        AppMentionEvent event = payload.getEvent();
        if (event.getBotId() == null && event.getUser() != null) {
            onText(
                    payload,
                    new Said(
                            event.getChannel(),
                            event.getUser(),
                            event.getText(),
                            event.getThreadTs()),
                    context);
        }
        return context.ack();
    }

    /** Direct messages; what Slack sends of other conversations reaches us as mentions. */
    private Response onMessage(EventsApiPayload<MessageEvent> payload, Context context) {
        MessageEvent event = payload.getEvent();
        boolean ours = event.getBotId() != null || event.getUser() == null;
        if ("im".equals(event.getChannelType()) && !ours) {
            onText(
                    payload,
                    new Said(
                            event.getChannel(),
                            event.getUser(),
                            event.getText(),
                            event.getThreadTs()),
                    context);
        }
        return context.ack();
    }

    /** Words in a conversation. */
    private record Said(
            String channel, String user, @Nullable String text, @Nullable String thread) {}

    private void onText(EventsApiPayload<?> payload, Said said, Context context) {
        Optional<SlackRoom> room = workspaces.room(SlackKeys.team(payload), said.channel());
        String text = SlackTyped.text(said.text(), SlackKeys.botUser(payload));
        String key = SlackKeys.of(payload.getEventId(), context);
        room.ifPresent(
                r ->
                        handle(
                                new Heard(
                                        r,
                                        directory.title(r),
                                        text,
                                        asker(r, said.user(), said.user()),
                                        null,
                                        said.thread()),
                                key));
    }

    private Asker asker(SlackRoom room, String user, @Nullable String name) {
        return new Asker(
                room.name(user), name == null ? user : name, () -> directory.manages(room, user));
    }

    /**
     * Something a person said to the bot.
     *
     * @param pressedOn the message whose button was pressed
     * @param under the first message of the thread it was said in
     */
    private record Heard(
            SlackRoom room,
            String title,
            String text,
            Asker asker,
            @Nullable String pressedOn,
            @Nullable String under) {}

    /** The chat is the channel, whose settings hold in its threads; only the answer goes where the question stood. */
    private void handle(Heard heard, String key) {
        String command = heard.text().isEmpty() ? BARE_COMMAND : heard.text();
        handler.handle(
                new Request(
                        heard.room().chat(),
                        heard.title(),
                        command,
                        key,
                        heard.asker(),
                        heard.pressedOn(),
                        heard.under()),
                clock.instant());
    }
}
