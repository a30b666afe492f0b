package dev.sitrep.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.request.chat.ChatUpdateRequest;
import com.slack.api.model.block.ImageBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.SlackFileObject;

import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Place;
import dev.sitrep.delivery.Post;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** The two calls that put words into a channel: {@code chat.postMessage} and {@code chat.update}. */
final class SlackWriter {
    /** What Slack shows in notifications is shorter still. */
    private static final int NOTIFICATION = 3_000;

    /** Slack cuts plain text here. */
    private static final int PLAIN_TEXT = 40_000;

    /** Block Kit's limit on what an image says. */
    private static final int ALTERNATIVE = 2_000;

    private final SlackApi api;

    SlackWriter(SlackApi api) {
        this.api = api;
    }

    /** As it is shown: blocks with the plain text beside them, or that text alone. */
    private record Shown(List<LayoutBlock> blocks, String text) {}

    SlackAnswer blocks(Post post, String token, List<LayoutBlock> blocks, Instant now) {
        return write(post, token, new Shown(blocks, text(post.message(), NOTIFICATION)), now);
    }

    /** For where the blocks were refused. */
    SlackAnswer plain(Post post, String token, Instant now) {
        return write(post, token, new Shown(List.of(), text(post.message(), PLAIN_TEXT)), now);
    }

    /** A picture that was uploaded, with what it says for who can't see it. */
    SlackAnswer picture(Post post, String token, String file, String says, Instant now) {
        LayoutBlock image =
                ImageBlock.builder()
                        .slackFile(SlackFileObject.builder().id(file).build())
                        .altText(SlackBlocks.clipped(SlackText.oneLine(says), ALTERNATIVE))
                        .build();
        return write(
                post, token, new Shown(List.of(image), text(post.message(), NOTIFICATION)), now);
    }

    private static String text(Message part, int most) {
        String text = SlackBlocks.text(part, most);
        return text.isEmpty() ? "…" : text;
    }

    private SlackAnswer write(Post post, String token, Shown shown, Instant now) {
        MethodsClient bot = api.bot(token);
        String channel = SlackRoom.of(post.chat()).channel();
        return SlackAnswer.to(
                () ->
                        switch (post.place()) {
                            case Place.Edit(String ts) ->
                                    update(bot, edit(channel, ts, shown), now);
                            case Place.Under(String ts) ->
                                    say(
                                            bot,
                                            message(channel, ts, shown, post.key())
                                                    .replyBroadcast(isHeard(post))
                                                    .build(),
                                            now);
                            case Place.Fresh fresh ->
                                    say(
                                            bot,
                                            message(
                                                            channel,
                                                            post.chat().thread(),
                                                            shown,
                                                            post.key())
                                                    .build(),
                                            now);
                        },
                now);
    }

    /**
     * Whether what goes into a thread shows in the channel too: nobody follows the threads of a bot, and Slack tells of nothing there. Where
     * the chat is itself a thread, its readers are in it.
     */
    private static boolean isHeard(Post post) {
        return post.beginsAlert() && post.chat().thread() == null;
    }

    private static SlackAnswer say(MethodsClient bot, ChatPostMessageRequest message, Instant now)
            throws IOException, SlackApiException {
        var response = bot.chatPostMessage(message);
        return SlackAnswer.of(response, response.getTs(), response.getResponseMetadata(), now);
    }

    private static SlackAnswer update(MethodsClient bot, ChatUpdateRequest edit, Instant now)
            throws IOException, SlackApiException {
        var response = bot.chatUpdate(edit);
        return SlackAnswer.of(response, response.getTs(), response.getResponseMetadata(), now);
    }

    private static ChatPostMessageRequest.ChatPostMessageRequestBuilder message(
            String channel, @Nullable String under, Shown shown, String key) {
        return ChatPostMessageRequest.builder()
                .channel(channel)
                .threadTs(under)
                .blocks(shown.blocks().isEmpty() ? null : shown.blocks())
                .text(shown.text())
                .mrkdwn(!shown.blocks().isEmpty())
                .unfurlLinks(false)
                .unfurlMedia(false)
                .metadata(SlackHistory.metadata(key));
    }

    /** The metadata stays what it is: the message carries the key that it was first sent with. An empty list takes old blocks away. */
    private static ChatUpdateRequest edit(String channel, String ts, Shown shown) {
        return ChatUpdateRequest.builder()
                .channel(channel)
                .ts(ts)
                .blocks(shown.blocks())
                .text(shown.text())
                .build();
    }
}
