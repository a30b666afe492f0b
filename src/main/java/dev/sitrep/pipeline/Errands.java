package dev.sitrep.pipeline;

import dev.sitrep.chat.Chat;
import dev.sitrep.chat.ChatFeeds;
import dev.sitrep.chat.ChatFeeds.Added;
import dev.sitrep.chat.Errand;
import dev.sitrep.command.FeedAnswers;
import dev.sitrep.command.FeedImport;
import dev.sitrep.delivery.Message;
import dev.sitrep.feed.Feed;
import dev.sitrep.feed.FeedFinder;
import dev.sitrep.feed.FeedFinding;
import dev.sitrep.feed.FeedStore;
import dev.sitrep.feed.Opml;
import dev.sitrep.feed.OpmlOutcome;
import dev.sitrep.fetch.FetchOutcome;
import dev.sitrep.fetch.FetchRequest;
import dev.sitrep.fetch.WebFetcher;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** What is to be done for an errand: first a look at the web, then what came of it is taken in. */
public final class Errands {
    private static final Logger LOG = LoggerFactory.getLogger(Errands.class);

    /** A page may name feeds on several hosts, each as slow as it is allowed to be; a person does not wait for all of them. */
    private static final Duration LONGEST = Duration.ofSeconds(45);

    private static final String LISTS =
            "text/x-opml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1";

    private final WebFetcher web;
    private final FeedFinder finder;
    private final FeedStore feeds;
    private final ChatFeeds chatFeeds;
    private final FeedImport feedImport;

    public Errands(WebFetcher web, FeedFinder finder, FeedStore feeds, ChatFeeds chatFeeds) {
        this.web = web;
        this.finder = finder;
        this.feeds = feeds;
        this.chatFeeds = chatFeeds;
        this.feedImport = new FeedImport(chatFeeds);
    }

    /** What was seen, ready to be taken in for the chat in the transaction of the answer. */
    interface Outcome {
        Message take(Chat chat);
    }

    /** Looks at the errand's address. Waits for servers; changes nothing. */
    Outcome at(Errand errand, Instant now) {
        URI address = errand.address();
        return switch (errand.kind()) {
            case FEED -> {
                FeedFinding finding =
                        within(() -> finder.find(address, now), FeedFinding.NoAnswer::new);
                yield chat -> take(address, finding, chat, now);
            }
            case OPML -> {
                FetchRequest request = FetchRequest.of(address, LISTS, Opml.MOST_BYTES);
                FetchOutcome outcome =
                        within(() -> web.get(request, now), why -> new FetchOutcome.Failed(why, 0));
                yield chat -> take(address, outcome, chat, now);
            }
        };
    }

    private Message take(URI asked, FeedFinding finding, Chat chat, Instant now) {
        FeedAnswers answers = new FeedAnswers(chat);
        return switch (finding) {
            case FeedFinding.NoFeed none -> answers.notFound(asked, none);
            case FeedFinding.NoAnswer none -> answers.unanswered(asked, none);
            case FeedFinding.Found found -> take(asked, found, chat, now);
        };
    }

    private Message take(URI asked, FeedFinding.Found found, Chat chat, Instant now) {
        FeedAnswers answers = new FeedAnswers(chat);
        URI address = found.feed().url();
        Added added = chatFeeds.add(chat.id(), address, now);
        if (added == Added.NO_ROOM) {
            return answers.noRoom(chatFeeds);
        }
        boolean again = feeds.takeUpAgain(address, now);
        Feed feed = feeds.findByUrl(address).orElseThrow();
        return again ? answers.again(feed) : answers.found(asked, found, feed, added);
    }

    private Message take(URI asked, FetchOutcome outcome, Chat chat, Instant now) {
        FeedAnswers answers = new FeedAnswers(chat);
        return switch (outcome) {
            case FetchOutcome.Fetched fetched ->
                    switch (Opml.read(fetched.body())) {
                        case OpmlOutcome.Read read -> feedImport.take(read, chat, now);
                        case OpmlOutcome.Unreadable not -> answers.listUnreadable(asked, not.why());
                    };
            case FetchOutcome.NotModified unasked ->
                    answers.listUnanswered(asked, "the server sent no body");
            case FetchOutcome.Gone gone -> answers.listUnreadable(asked, gone.why());
            case FetchOutcome.Wait wait -> answers.listUnanswered(asked, wait.why());
            case FetchOutcome.Failed failed -> answers.listUnanswered(asked, failed.why());
            case FetchOutcome.Refused refused -> answers.listUnreadable(asked, refused.why());
        };
    }

    private static <T> T within(Callable<T> look, Function<String, T> tooLate) {
        FutureTask<T> task = new FutureTask<>(look);
        Thread looking = Thread.startVirtualThread(task);
        try {
            return task.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return tooLate.apply("it did not answer within " + LONGEST.toSeconds() + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return tooLate.apply("the program is stopping");
        } catch (ExecutionException e) {
            // What is out there may break any reader; asking for it again would not mend it.
            LOG.error("Reading what was found broke down.", e.getCause());
            return tooLate.apply("reading it broke down");
        } finally {
            looking.interrupt();
        }
    }
}
