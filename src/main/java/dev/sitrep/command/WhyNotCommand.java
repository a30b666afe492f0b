package dev.sitrep.command;

import dev.sitrep.article.Article;
import dev.sitrep.article.ArticleTraceStore;
import dev.sitrep.article.ArticleTraceStore.Trace;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.feed.EntryStore;
import dev.sitrep.feed.FeedAddress;
import dev.sitrep.summary.StoryReport;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The receipt of an article: what became of it on its way from a feed to this chat, and where that way ended. Nothing is fetched for it,
 * and of other chats it says nothing.
 */
public final class WhyNotCommand implements Command {
    private final ArticleTraceStore traces;
    private final EntryStore entries;
    private final ArticleReceipt ofArticle;
    private final StoryReceipt ofStory;
    private final ChatReceipt ofChat;
    private final UnseenReceipt ofNothing;

    WhyNotCommand(
            ArticleTraceStore traces,
            EntryStore entries,
            ArticleReceipt ofArticle,
            StoryReceipt ofStory,
            ChatReceipt ofChat,
            UnseenReceipt ofNothing) {
        this.traces = traces;
        this.entries = entries;
        this.ofArticle = ofArticle;
        this.ofStory = ofStory;
        this.ofChat = ofChat;
        this.ofNothing = ofNothing;
    }

    @Override
    public String name() {
        return "whynot";
    }

    @Override
    public String form() {
        return "whynot URL";
    }

    @Override
    public String example() {
        return "whynot https://example.org/2025/12/talks.html";
    }

    @Override
    public int mostCharacters() {
        return FeedAddress.LONGEST + 100;
    }

    @Override
    public Message run(Context context) {
        if (context.argument().isEmpty()) {
            return wrong(context, context.speech().say("whynot.which"));
        }
        return switch (WrittenAddress.of(context.argument())) {
            case FeedAddress.Refused refused ->
                    wrong(context, new FeedAnswers(context.chat()).refused(refused));
            case FeedAddress.Good(URI address) -> receipt(address, context);
        };
    }

    private Message receipt(URI address, Context context) {
        List<Trace> found = new ArrayList<>(traces.at(address));
        if (found.isEmpty()) {
            // A feed may have given the article another address since it came.
            entries.byLink(address.toString()).stream()
                    .map(listing -> traces.of(listing.feedId(), listing.key()))
                    .flatMap(Optional::stream)
                    .forEach(found::add);
        }
        return found.isEmpty()
                ? new Message(List.of(paragraph(ofNothing.lines(address, context))))
                : receipt(found, context);
    }

    private Message receipt(List<Trace> found, Context context) {
        Trace trace = found.getFirst();
        Article article = trace.article();
        Optional<StoryReport> story = ofStory.of(article, context);
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Heading(
                        context.speech()
                                .say(
                                        "whynot.heading",
                                        ArticleReceipt.title(article),
                                        article.outlet())));
        blocks.add(paragraph(ofArticle.lines(found, context)));
        List<String> lines = ofStory.lines(trace, story, context);
        if (!lines.isEmpty()) {
            blocks.add(paragraph(lines));
        }
        blocks.add(paragraph(ofChat.topics(article, story, context)));
        story.ifPresent(
                report ->
                        blocks.add(
                                paragraph(
                                        ofChat.told(
                                                report,
                                                ofStory.numbers(report),
                                                ofStory.isOnBeat(report),
                                                context))));
        return new Message(blocks);
    }

    private static Block paragraph(List<String> lines) {
        return Block.paragraph(String.join("\n", lines));
    }
}
