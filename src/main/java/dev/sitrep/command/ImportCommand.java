package dev.sitrep.command;

import dev.sitrep.chat.Errand.Kind;
import dev.sitrep.chat.ErrandStore;
import dev.sitrep.delivery.Message;
import dev.sitrep.feed.FeedAddress;
import dev.sitrep.feed.FeedSubscription;
import dev.sitrep.feed.Opml;
import dev.sitrep.feed.OpmlOutcome;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds many feeds: those of an OPML file at an address, of OPML in the message, or of addresses in it. */
public final class ImportCommand implements Command {
    /** As many characters as Telegram lets a person send in ten messages; Slack has room for more. */
    private static final int MOST_CHARACTERS = 40_000;

    private static final int MOST_ADDRESSES = 1_000;

    private final ErrandStore errands;
    private final FeedImport feedImport;

    public ImportCommand(ErrandStore errands, FeedImport feedImport) {
        this.errands = errands;
        this.feedImport = feedImport;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String form() {
        return "import URL";
    }

    @Override
    public Purpose purpose() {
        return Purpose.FEEDS;
    }

    @Override
    public String example() {
        return "import https://example.org/feeds.opml";
    }

    @Override
    public boolean changesSettings() {
        return true;
    }

    @Override
    public int mostCharacters() {
        return MOST_CHARACTERS;
    }

    @Override
    public Message run(Context context) {
        String typed = context.argument();
        if (typed.isEmpty()) {
            return wrong(context, context.speech().say("import.which"));
        }
        if (typed.startsWith("<") && typed.indexOf('<', 1) > 0) {
            return pasted(typed, context);
        }
        List<String> words = List.of(typed.split("[\\s,;]+"));
        return words.size() == 1 ? fetched(typed, context) : addresses(words, context);
    }

    private Message pasted(String opml, Context context) {
        return switch (Opml.read(opml.getBytes(StandardCharsets.UTF_8))) {
            case OpmlOutcome.Read read -> feedImport.take(read, context.chat(), context.now());
            case OpmlOutcome.Unreadable unreadable ->
                    Message.text(context.speech().say("import.text-unreadable", unreadable.why()));
        };
    }

    private Message fetched(String typed, Context context) {
        FeedAnswers answers = new FeedAnswers(context.chat());
        return switch (WrittenAddress.of(typed)) {
            case FeedAddress.Refused refused -> wrong(context, answers.refused(refused));
            case FeedAddress.Good(URI address) -> ask(address, context);
        };
    }

    private Message ask(URI address, Context context) {
        int open = errands.open(context.chat().id());
        if (open >= AddFeedCommand.MOST_OPEN) {
            return Message.text(context.speech().say("addfeed.busy", open));
        }
        errands.ask(context.chat().id(), Kind.OPML, address, context.now());
        return Message.text(context.speech().say("import.looking", FeedAnswers.shown(address)));
    }

    private Message addresses(List<String> words, Context context) {
        FeedAnswers answers = new FeedAnswers(context.chat());
        Map<URI, FeedSubscription> feeds = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        for (String word : words.subList(0, Math.min(MOST_ADDRESSES, words.size()))) {
            switch (WrittenAddress.of(word)) {
                case FeedAddress.Refused refused -> problems.add(answers.refused(refused));
                case FeedAddress.Good(URI url) -> feeds.putIfAbsent(url, FeedSubscription.of(url));
            }
        }
        return feedImport.take(
                new OpmlOutcome.Read(List.copyOf(feeds.values()), problems),
                context.chat(),
                context.now());
    }
}
