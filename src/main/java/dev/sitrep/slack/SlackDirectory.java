package dev.sitrep.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.gson.JsonParseException;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.Conversation;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * What events leave out and Slack has to be asked for: the names of channels, who administers them, and where a person is written
 * to alone. Answers are remembered for some minutes, and asked for once meanwhile; no answer is none.
 */
final class SlackDirectory {
    private static final Logger LOG = LoggerFactory.getLogger(SlackDirectory.class);
    private static final int MOST = 5_000;
    private static final Duration NAMES = Duration.ofHours(1);

    /** So long may somebody who is no administrator any more still change settings. */
    private static final Duration RIGHTS = Duration.ofMinutes(5);

    private final SlackApi api;
    private final SlackWorkspaces workspaces;
    private final Cache<SlackRoom, Conversation> rooms = cache(NAMES);
    private final Cache<SlackRoom, Boolean> administrators = cache(RIGHTS);
    private final Cache<SlackRoom, String> directs = cache(NAMES);

    SlackDirectory(SlackApi api, SlackWorkspaces workspaces) {
        this.api = api;
        this.workspaces = workspaces;
    }

    private static <K, V> Cache<K, V> cache(Duration keep) {
        return Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(keep).build();
    }

    /** The room's name; its id where Slack won't say. */
    String title(SlackRoom room) {
        return room(room).map(c -> title(c, room.channel())).orElse(room.channel());
    }

    private static String title(Conversation channel, String id) {
        if (channel.isIm()) {
            return "direct message"
                    + (channel.getUser() == null ? "" : " with " + channel.getUser());
        }
        return channel.getName() == null ? id : channel.getName();
    }

    /** What was known of the room holds no more. */
    void forget(SlackRoom room) {
        rooms.invalidate(room);
    }

    /**
     * Whether a person may change what the room gets: an administrator or owner of the workspace, or who made the channel. False
     * where Slack can't be asked.
     */
    boolean manages(SlackRoom room, String user) {
        if (room.isDirect()) {
            return true;
        }
        return administers(room, user)
                || room(room).map(c -> user.equals(c.getCreator())).orElse(false);
    }

    private boolean administers(SlackRoom room, String user) {
        SlackRoom person = new SlackRoom(room.team(), user);
        return Boolean.TRUE.equals(administrators.get(person, p -> askRights(p)));
    }

    private @Nullable Boolean askRights(SlackRoom person) {
        return ask(
                        person,
                        bot -> bot.usersInfo(r -> r.user(person.channel())),
                        response -> response.getUser())
                .map(user -> user.isAdmin() || user.isOwner())
                .orElse(null);
    }

    /** The conversation in which the bot writes to a person alone. */
    Optional<SlackRoom> directWith(@Nullable String team, String user) {
        SlackRoom person = new SlackRoom(team, user);
        String channel = directs.get(person, p -> open(p));
        return Optional.ofNullable(channel).map(c -> new SlackRoom(team, c));
    }

    private @Nullable String open(SlackRoom person) {
        return ask(
                        person,
                        bot ->
                                bot.conversationsOpen(
                                        r -> r.users(java.util.List.of(person.channel()))),
                        response -> response.getChannel())
                .map(Conversation::getId)
                .orElse(null);
    }

    private Optional<Conversation> room(SlackRoom room) {
        return Optional.ofNullable(rooms.get(room, r -> askRoom(r)));
    }

    private @Nullable Conversation askRoom(SlackRoom room) {
        return ask(
                        room,
                        bot -> bot.conversationsInfo(r -> r.channel(room.channel())),
                        response -> response.getChannel())
                .orElse(null);
    }

    private interface Question<R> {
        R put(MethodsClient bot) throws IOException, SlackApiException;
    }

    private <R extends SlackApiTextResponse, V> Optional<V> ask(
            SlackRoom about, Question<R> question, Function<R, @Nullable V> answer) {
        if (!(workspaces.access(about.team()) instanceof SlackWorkspaces.Access.Granted granted)) {
            return Optional.empty();
        }
        try {
            R response = question.put(api.asking(granted.token()));
            if (response.isOk()) {
                return Optional.ofNullable(answer.apply(response));
            }
            LOG.debug("Slack doesn't tell of {}: {}", about, response.getError());
        } catch (IOException | SlackApiException | JsonParseException e) {
            LOG.debug("Slack didn't tell of {}: {}", about, e.toString());
        }
        return Optional.empty();
    }
}
