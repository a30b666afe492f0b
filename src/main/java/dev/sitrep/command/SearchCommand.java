package dev.sitrep.command;

import dev.sitrep.chat.ToldStore;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.digest.Stories;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.text.Excerpt;
import dev.sitrep.topic.SearchStore;
import dev.sitrep.topic.StorySearch;
import dev.sitrep.topic.TopicQuery;
import dev.sitrep.topic.TopicQuery.Parsing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds stories by words, best and newest first; the chat's numbers are theirs from then on. */
public final class SearchCommand implements Command {
    private static final int MOST = 50;

    /** A page's number must fit on a button beside the words; longer ones are kept, and a button names them by number. */
    private static final int MOST_BYTES = 50;

    private final SearchStore searches;
    private final StorySearch search;
    private final Stories stories;
    private final ToldStore told;
    private final Duration span;

    /**
     * @param span how far back: as long as articles are kept
     */
    public SearchCommand(
            StorySearch search,
            SearchStore searches,
            Stories stories,
            ToldStore told,
            Duration span) {
        this.search = search;
        this.searches = searches;
        this.stories = stories;
        this.told = told;
        this.span = span;
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public List<String> aliases() {
        return List.of("find");
    }

    @Override
    public String form() {
        return "search WORDS";
    }

    @Override
    public String example() {
        return "search \"prisoner exchange\" Istanbul OR Geneva";
    }

    @Override
    public boolean inPlace() {
        return true;
    }

    @Override
    public boolean readsMuch() {
        return true;
    }

    @Override
    public Message run(Context context) {
        Page page = Page.of(String.join(" ", context.argument().split("\\s+")));
        Optional<String> words = words(page.argument(), context);
        if (words.isEmpty()) {
            return wrong(context, context.say("search.gone"));
        }
        if (words.get().isEmpty()) {
            return wrong(context, context.say("search.what"));
        }
        return switch (search.language().parse(words.get())) {
            case Parsing.Understood(TopicQuery query) ->
                    find(words.get(), query, context).page(page.number(), this, context);
            case Parsing.Refused refused ->
                    new Message(QueryRefusal.blocks(words.get(), refused, this, context));
        };
    }

    /** What to look for; empty where a button names words that are no longer kept. */
    private Optional<String> words(String typed, Context context) {
        OptionalInt kept =
                typed.startsWith("#") ? TypedNumber.of(typed.substring(1)) : OptionalInt.empty();
        return kept.isPresent()
                ? searches.remembered(context.chat().id(), kept.getAsInt())
                : Optional.of(typed);
    }

    private Listing find(String words, TopicQuery query, Context context) {
        List<Long> ids = search.find(query, context.now().minus(span), context.now());
        List<StoryReport> found =
                stories.tellable(ids, MOST).stream().map(r -> r.at(context.now())).toList();
        String shown = Excerpt.of(words, 100);
        if (found.isEmpty()) {
            Block none = Block.paragraph(context.say("search.none", shown, span.toDays()));
            return new Listing(again(words, context), List.of(none), List.of(), List.of());
        }
        told.list(context.chat().id(), found.stream().map(r -> r.story().id()).toList());
        List<Block> foot = new ArrayList<>();
        if (found.size() == MOST) {
            foot.add(Block.note(context.say("search.most", MOST)));
        }
        foot.add(StoryList.hint(context));
        String heading = context.say("search.heading", shown, found.size());
        return new Listing(
                again(words, context),
                List.of(new Block.Heading(heading)),
                StoryList.items(found, context),
                foot);
    }

    private String again(String words, Context context) {
        boolean fits = words.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
        return "search " + (fits ? words : "#" + searches.remember(context.chat().id(), words));
    }
}
