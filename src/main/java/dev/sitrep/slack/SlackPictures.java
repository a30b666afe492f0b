package dev.sitrep.slack;

import dev.sitrep.delivery.DeliveryOutcome;
import dev.sitrep.delivery.DeliveryOutcome.RetryAt;
import dev.sitrep.delivery.DeliveryOutcome.Unanswered;
import dev.sitrep.delivery.Message.Block.Picture;
import dev.sitrep.delivery.Post;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Shows pictures in channels: each is uploaded as a file that nobody sees, and then shown by a message of ours.
 *
 * <p>Slack could share the file in the channel at the end of its upload. But it does so in its own time, tells no name of the message, and
 * such a message carries no key of ours: after a lost answer nobody could say whether it is there. A message with the file in an image
 * block is one like any other: posted once, looked for by its key, in its thread. What a crash leaves behind is a file that nobody sees.
 */
final class SlackPictures {
    private static final Logger LOG = LoggerFactory.getLogger(SlackPictures.class);

    /** Slack looks files over after their upload, which takes it seconds; until then it refuses blocks with them ("invalid slack file"). */
    private static final Duration LOOKED_OVER = Duration.ofMinutes(2);

    /** So long it is tried to upload a picture before it is told in words: a firewall that lets Slack through may not let its files through. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Duration ASK_AGAIN = Duration.ofSeconds(2);

    /** Pictures that wait at one time; the oldest above that is uploaded again. */
    private static final int MOST_WAITING = 500;

    private final SlackUpload upload;
    private final SlackWriter writer;
    private final Map<String, Waiting> waiting = Collections.synchronizedMap(new Latest<>());
    private final Map<String, Instant> firstTries = Collections.synchronizedMap(new Latest<>());
    private final Set<String> toldOf = ConcurrentHashMap.newKeySet();

    SlackPictures(SlackApi api, SlackWriter writer) {
        this.upload = new SlackUpload(api);
        this.writer = writer;
    }

    /** A file that is uploaded, and not shown yet. */
    private record Waiting(String file, Instant since) {}

    private static final class Latest<V> extends LinkedHashMap<String, V> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > MOST_WAITING;
        }
    }

    /** Shows the picture; empty where it has to be told in words, since Slack takes none. */
    Optional<SlackAnswer> show(Post post, Picture picture, String token, Instant now) {
        @Nullable Waiting file = waiting.get(post.key());
        if (file != null) {
            return show(post, picture, token, file, now);
        }
        return switch (upload.make(picture.png(), token, now)) {
            case SlackUpload.Result.Done(String id) -> {
                Waiting fresh = new Waiting(id, now);
                waiting.put(post.key(), fresh);
                firstTries.remove(post.key());
                yield show(post, picture, token, fresh, now);
            }
            case SlackUpload.Result.NotNow(SlackAnswer answer) ->
                    later(post, harmless(answer), now);
            case SlackUpload.Result.Refused(String error) -> {
                tell(post, error);
                yield Optional.empty();
            }
        };
    }

    /** Trouble with the upload alone passes soon, or not at all. */
    private Optional<SlackAnswer> later(Post post, SlackAnswer answer, Instant now) {
        if (!(answer.outcome() instanceof RetryAt retry)) {
            return Optional.of(answer);
        }
        Instant first = firstTries.computeIfAbsent(post.key(), key -> now);
        if (now.isBefore(first.plus(PATIENCE))) {
            return Optional.of(answer);
        }
        tell(post, "the upload does not go through: " + retry.why());
        return Optional.empty();
    }

    private Optional<SlackAnswer> show(
            Post post, Picture picture, String token, Waiting file, Instant now) {
        SlackAnswer answer = writer.picture(post, token, file.file(), picture.text(), now);
        if ("invalid_blocks".equals(answer.error())
                && now.isBefore(file.since().plus(LOOKED_OVER))) {
            String why =
                    "Slack is still looking the uploaded picture over; it is shown after that.";
            return Optional.of(new SlackAnswer(new RetryAt(now.plus(ASK_AGAIN), why), null));
        }
        if (answer.outcome() instanceof DeliveryOutcome.Sent) {
            waiting.remove(post.key());
        }
        if (answer.error() != null && SlackOutcomes.aboutItsForm(answer.error())) {
            waiting.remove(post.key());
            tell(post, answer.error());
            return Optional.empty();
        }
        return Optional.of(answer);
    }

    /** An upload without an answer is no message without one: nothing of it is in the channel. */
    private static SlackAnswer harmless(SlackAnswer answer) {
        return answer.outcome() instanceof Unanswered(Instant at, String why)
                ? new SlackAnswer(new RetryAt(at, why), answer.error())
                : answer;
    }

    /** Once for each workspace: all its pictures meet the same. */
    private void tell(Post post, String error) {
        String team = String.valueOf(SlackRoom.of(post.chat()).team());
        if (toldOf.add(team + " " + error)) {
            LOG.warn(
                    "Slack takes no pictures in the workspace of {} ({}), so they are told in words there. If it says missing_scope: add"
                            + " files:write, as config/slack-manifest.yaml has it, and install the app again.",
                    post.chat().room(),
                    error);
        }
    }
}
