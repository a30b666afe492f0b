package dev.sitrep.slack;

import com.slack.api.model.block.LayoutBlock;

import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.Platform;
import dev.sitrep.delivery.DeliveryOutcome;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Messenger;
import dev.sitrep.delivery.Pacing;
import dev.sitrep.delivery.Place;
import dev.sitrep.delivery.Post;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Writes to Slack channels: blocks, a plain text beside them, and our delivery key as metadata.
 *
 * <p>Where an earlier attempt may have arrived, its key is looked for in the channel first, so that the message is not there twice.
 * Where Slack doesn't let us look, we send: twice is better than never.
 */
public final class SlackMessenger implements Messenger, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SlackMessenger.class);

    /**
     * Slack: "several hundred per minute" in a workspace, which is 240 here; edits are another method, with 50 a minute (tier 3).
     */
    private static final List<Pacing.Rate> POSTS =
            List.of(new Pacing.Rate(4, Duration.ofSeconds(1)));

    private static final List<Pacing.Rate> EDITS =
            List.of(new Pacing.Rate(45, Duration.ofMinutes(1)));

    /** "1 per second per channel", and a tenth more, since Slack counts when a message arrives. */
    private static final List<Pacing.Rate> IN_CHANNEL =
            List.of(new Pacing.Rate(1, Duration.ofMillis(1_100)));

    private final SlackApi api;
    private final SlackWorkspaces workspaces;
    private final SlackHistory history;
    private final SlackWriter writer;
    private final SlackPictures pictures;

    /** For the one workspace of the bot token. */
    public SlackMessenger(SlackSettings settings) {
        this(new SlackWorkspaces(settings));
    }

    public SlackMessenger(SlackWorkspaces workspaces) {
        this.api = new SlackApi(workspaces.settings());
        this.workspaces = workspaces;
        this.history = new SlackHistory(api);
        this.writer = new SlackWriter(api);
        this.pictures = new SlackPictures(api, writer);
    }

    @Override
    public Platform platform() {
        return Platform.SLACK;
    }

    @Override
    public List<Message> parts(Message whole) {
        return SlackParts.of(whole);
    }

    /** {@inheritDoc} Each workspace has its own: the part of the room's name before a slash. */
    @Override
    public Pacing.Limits limits(ChatRef chat, Place place) {
        int slash = chat.room().indexOf('/');
        String team = slash < 0 ? "" : chat.room().substring(0, slash);
        return place instanceof Place.Edit
                ? new Pacing.Limits(team + " edits", EDITS, IN_CHANNEL)
                : new Pacing.Limits(team, POSTS, IN_CHANNEL);
    }

    /** Sends one part; {@link DeliveryOutcome.Sent#messageId} is Slack's {@code ts}. */
    @Override
    public DeliveryOutcome send(Post post, Instant now) {
        List<LayoutBlock> blocks = SlackBlocks.of(post.message());
        if (blocks.isEmpty()) {
            return new DeliveryOutcome.Rejected(
                    "The message has no text: there is nothing to send.");
        }
        return switch (workspaces.access(SlackRoom.of(post.chat()).team())) {
            case SlackWorkspaces.Access.Granted(String token) -> send(post, token, blocks, now);
            case SlackWorkspaces.Access.Ended(String why) -> new DeliveryOutcome.ChatGone(why);
            case SlackWorkspaces.Access.Locked(String why) ->
                    new DeliveryOutcome.RetryAt(now.plus(SlackOutcomes.UNTIL_A_PERSON_ACTS), why);
        };
    }

    private DeliveryOutcome send(Post post, String token, List<LayoutBlock> blocks, Instant now) {
        SlackAnswer settled = settledBefore(post, token, now);
        SlackAnswer answer = settled == null ? write(post, token, blocks, now) : settled;
        return answer.outcome() instanceof DeliveryOutcome.MessengerDown down
                        && answer.error() != null
                ? refused(SlackRoom.of(post.chat()), down, answer.error(), now)
                : answer.outcome();
    }

    /** What a look for an earlier attempt settles; null where it is to be sent. An edit that comes twice changes nothing. */
    private @Nullable SlackAnswer settledBefore(Post post, String token, Instant now) {
        Instant since = post.uncertainSince();
        if (since == null || post.place() instanceof Place.Edit) {
            return null;
        }
        String under = post.place() instanceof Place.Under(String ts) ? ts : post.chat().thread();
        String channel = SlackRoom.of(post.chat()).channel();
        var where = new SlackHistory.Where(token, channel, under, since);
        return switch (history.look(where, post.key(), now)) {
            case SlackHistory.Look.Found found ->
                    new SlackAnswer(new DeliveryOutcome.Sent(found.messageId()), null);
            case SlackHistory.Look.Absent absent -> null;
            case SlackHistory.Look.NotAllowed notAllowed -> {
                LOG.warn(
                        "Slack doesn't let Sitrep read the history of {}, so a message whose answer was lost is sent again and"
                                + " may be there twice; add the history scopes of config/slack-manifest.yaml.",
                        post.chat().room());
                yield null;
            }
            case SlackHistory.Look.Later later -> later.answer();
        };
    }

    private SlackAnswer write(Post post, String token, List<LayoutBlock> blocks, Instant now) {
        SlackAnswer answer =
                post.message()
                        .picture()
                        .flatMap(picture -> pictures.show(post, picture, token, now))
                        .orElseGet(() -> say(post, token, blocks, now));
        String error = answer.error();
        boolean placed = !(post.place() instanceof Place.Fresh);
        return placed && error != null && SlackOutcomes.aboutItsPlace(error)
                ? new SlackAnswer(
                        new DeliveryOutcome.PlaceGone(
                                "Slack has no such message any more (" + error + ")."),
                        error)
                : answer;
    }

    private SlackAnswer say(Post post, String token, List<LayoutBlock> blocks, Instant now) {
        SlackAnswer answer = writer.blocks(post, token, blocks, now);
        if (answer.error() != null && SlackOutcomes.aboutItsForm(answer.error())) {
            LOG.warn(
                    "Slack refused the blocks of {} ({}); it is sent as plain text.",
                    post.key(),
                    answer.outcome());
            answer = writer.plain(post, token, now);
        }
        return answer;
    }

    /**
     * Slack does not take the token. Where there are several workspaces, the others have nothing to do with it: this one's chats wait,
     * or are gone where it takes a new installation to come back.
     */
    private DeliveryOutcome refused(
            SlackRoom room, DeliveryOutcome.MessengerDown down, String error, Instant now) {
        if (room.team() != null && SlackOutcomes.forGood(error)) {
            String why = SlackOutcomes.uninstalled(error);
            if (workspaces.end(room.team(), why, now)) {
                LOG.warn("The Slack workspace {} is lost: {}", room.team(), why);
            }
            return new DeliveryOutcome.ChatGone(why);
        }
        return room.team() == null && workspaces.onlyHome()
                ? down
                : new DeliveryOutcome.RetryAt(down.retryAt(), down.why());
    }

    @Override
    public void close() {
        api.close();
    }
}
