package dev.sitrep.pipeline;

import dev.sitrep.alert.FeedNoticeText;
import dev.sitrep.alert.FeedNoticeText.Facts;
import dev.sitrep.alert.FeedStep;
import dev.sitrep.alert.FeedStep.News;
import dev.sitrep.alert.ToldTrouble;
import dev.sitrep.article.ArticleStore;
import dev.sitrep.chat.Chat;
import dev.sitrep.chat.ChatFeedStore;
import dev.sitrep.chat.ChatStore;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tells operators and followers of feeds, one message for each chat; belongs in the transaction that notes that it was told. */
public final class FeedHerald {
    private static final Logger LOG = LoggerFactory.getLogger(FeedHerald.class);

    /** A notice that waited for longer is not worth sending: by then it is likely that all has changed. */
    private static final Duration WORTH_SENDING = Duration.ofDays(7);

    private final ChatStore chats;
    private final ChatFeedStore followed;
    private final ArticleStore articles;
    private final OperatorChats operators;

    /**
     * @param operators are told of every feed
     */
    public FeedHerald(
            ChatStore chats,
            ChatFeedStore followed,
            ArticleStore articles,
            OperatorChats operators) {
        this.chats = chats;
        this.followed = followed;
        this.articles = articles;
        this.operators = operators;
    }

    /**
     * @param steps what happened, in the order of the feeds
     * @param feeds how many feeds there are
     */
    void tell(List<FeedStep> steps, int feeds, Instant now) {
        List<FeedStep> told = steps.stream().filter(s -> s.news().told()).toList();
        if (told.isEmpty()) {
            return;
        }
        log(told);
        Facts facts = new Facts(feeds, newArticles(told));
        Set<Long> reached = new HashSet<>();
        for (Chat chat : operators.reached(now)) {
            reached.add(chat.id());
            send(chat, true, told, facts, now);
        }
        followed.followers()
                .forEach(
                        (id, theirs) -> {
                            List<FeedStep> heard = heard(told, theirs);
                            if (!heard.isEmpty() && !reached.contains(id)) {
                                chats.byId(id).ifPresent(c -> send(c, false, heard, facts, now));
                            }
                        });
    }

    /** Who follows a feed of an outage hears of the whole of it. */
    private static List<FeedStep> heard(List<FeedStep> told, Set<Long> followed) {
        boolean outage =
                told.stream().anyMatch(s -> isOfOutage(s) && followed.contains(s.feed().id()));
        return told.stream()
                .filter(s -> isOfOutage(s) ? outage : followed.contains(s.feed().id()))
                .toList();
    }

    private static boolean isOfOutage(FeedStep step) {
        return step.news() == News.OUTAGE
                || step.news() == News.BACK_FROM_OUTAGE
                || step.news() == News.LEFT_BY_OUTAGE;
    }

    private void send(Chat chat, boolean operator, List<FeedStep> told, Facts facts, Instant now) {
        // One feed's step is taken once, so its id makes the key the step's own.
        String key = "feeds:" + now.toEpochMilli() + ":" + told.getFirst().feed().id();
        operators.tell(
                chat,
                key,
                to -> FeedNoticeText.message(told, to, operator, facts, now),
                WORTH_SENDING,
                now);
    }

    private Map<Long, Integer> newArticles(List<FeedStep> told) {
        Map<Long, Integer> counts = new HashMap<>();
        for (FeedStep step : told) {
            ToldTrouble before = step.before();
            if (before != null && step.after() == null) {
                counts.put(
                        step.feed().id(), articles.arrivedSince(step.feed().id(), before.toldAt()));
            }
        }
        return counts;
    }

    /** For who has named no operators: the same in the log, an outage in one line. */
    private static void log(List<FeedStep> told) {
        List<FeedStep> outage = told.stream().filter(FeedHerald::isOfOutage).toList();
        long back = outage.stream().filter(s -> s.after() == null).count();
        if (!outage.isEmpty()) {
            LOG.warn(
                    back == 0
                            ? "{} feeds can't be read since about the same time; the network or this"
                                    + " machine is most likely the trouble. {} are back."
                            : "{} feeds could not be read since about the same time. {} are back.",
                    outage.size(),
                    back);
        }
        told.stream().filter(s -> !isOfOutage(s)).forEach(FeedHerald::log);
    }

    private static void log(FeedStep step) {
        ToldTrouble trouble = step.after();
        if (trouble == null) {
            LOG.info("{} ({}) is back.", step.feed().title(), step.feed().url());
        } else {
            LOG.warn(
                    "Operators and followers are told of {} ({}): it is {} since {}: {}.",
                    step.feed().title(),
                    step.feed().url(),
                    trouble.kind().name().toLowerCase(Locale.ROOT),
                    trouble.since(),
                    step.feed().health().reason());
        }
    }
}
