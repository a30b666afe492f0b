package dev.sitrep.command;

import dev.sitrep.article.Article;
import dev.sitrep.chat.Chat;
import dev.sitrep.chat.HeldStore;
import dev.sitrep.chat.MuteStore;
import dev.sitrep.chat.QuietHours;
import dev.sitrep.chat.ToldStore;
import dev.sitrep.delivery.DeliveryState;
import dev.sitrep.delivery.DeliveryTraceStore;
import dev.sitrep.delivery.DeliveryTraceStore.Trace;
import dev.sitrep.digest.EditionStore;
import dev.sitrep.digest.EditionStore.Kept;
import dev.sitrep.speech.Speech;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.text.Excerpt;
import dev.sitrep.topic.Topic;
import dev.sitrep.topic.TopicMatcher;
import dev.sitrep.topic.TopicMatcher.Miss;
import dev.sitrep.topic.TopicMatcher.Unmet;
import dev.sitrep.topic.TopicStore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one chat has of a story: which of its topics match, what it was told, and what became of each message. Other chats' are not looked at. */
final class ChatReceipt {
    private static final int MOST_TOPICS = 10;
    private static final int MOST_MESSAGES = 6;

    private final TopicStore topics;
    private final ToldStore told;
    private final EditionStore editions;
    private final DeliveryTraceStore deliveries;
    private final HeldStore held;
    private final TopicMatcher matcher;

    ChatReceipt(
            TopicStore topics,
            TopicMatcher matcher,
            ToldStore told,
            EditionStore editions,
            DeliveryTraceStore deliveries,
            HeldStore held) {
        this.topics = topics;
        this.matcher = matcher;
        this.told = told;
        this.editions = editions;
        this.deliveries = deliveries;
        this.held = held;
    }

    /** Which of the chat's topics the article is on, and what the others miss in it. */
    List<String> topics(Article article, Optional<StoryReport> story, Context context) {
        Speech speech = context.speech();
        List<Topic> mine = topics.of(context.chat().id());
        if (mine.isEmpty()) {
            return List.of(speech.say("whynot.no-topics"));
        }
        if (article.duplicateOf() != null) {
            return List.of(speech.say("whynot.topic-copy"));
        }
        return mine.stream()
                .limit(MOST_TOPICS)
                .map(topic -> topic(topic, article, story, context))
                .toList();
    }

    private String topic(
            Topic topic, Article article, Optional<StoryReport> story, Context context) {
        Speech speech = context.speech();
        String typed = "“" + Excerpt.of(topic.typed(), 60) + "”";
        Optional<Miss> miss = matcher.miss(topic, article, story, context.now());
        if (miss.isEmpty()) {
            return speech.say("whynot.topic-match", typed);
        }
        if (story.filter(s -> !matcher.match(List.of(topic), s, context.now()).isEmpty())
                .isPresent()) {
            return speech.say("whynot.topic-story", typed);
        }
        if (miss.get().furtherDown()) {
            return speech.say("whynot.topic-further", typed);
        }
        if (!miss.get().lacking().isEmpty()) {
            return speech.say("whynot.topic-lacks", typed, speech.list(miss.get().lacking()));
        }
        return miss.get().unwanted().isEmpty()
                ? speech.say("whynot.topic-unmet", typed, unmet(miss.get().unmet(), speech))
                : speech.say("whynot.topic-excludes", typed, speech.list(miss.get().unwanted()));
    }

    private static String unmet(List<Unmet> conditions, Speech speech) {
        return speech.list(
                conditions.stream()
                        .map(
                                unmet ->
                                        unmet.has().isEmpty()
                                                ? speech.say("whynot.unmet", unmet.typed())
                                                : speech.say(
                                                        "whynot.unmet.has",
                                                        unmet.typed(),
                                                        unmet.has()))
                        .toList());
    }

    /**
     * What the chat was told of a story, and whether more is to come.
     *
     * @param numbers under which it may have been told
     * @param tellable whether it is on the beat
     */
    List<String> told(StoryReport story, List<Long> numbers, boolean tellable, Context context) {
        Chat chat = context.chat();
        Speech speech = context.speech();
        List<String> lines = new ArrayList<>();
        Optional<Instant> last = told.toldAt(chat.id(), story.story().id());
        lines.add(
                last.map(at -> speech.say("whynot.told", ArticleReceipt.near(at, context)))
                        .orElseGet(() -> speech.say("whynot.told-never")));
        messages(story, numbers, last, context).stream().limit(MOST_MESSAGES).forEach(lines::add);
        if (chat.state() != Chat.State.ACTIVE) {
            lines.add(speech.say("whynot.inactive", context.typed("start")));
        } else {
            waits(story, context).ifPresent(lines::add);
            if (tellable && last.isEmpty()) {
                toCome(story, context).ifPresent(lines::add);
            }
        }
        muted(story, context).ifPresent(lines::add);
        QuietHours quiet = chat.settings().quiet();
        if (quiet != null) {
            lines.add(
                    speech.say("whynot.quiet", speech.time(quiet.from()), speech.time(quiet.to())));
        }
        return lines;
    }

    private Optional<String> waits(StoryReport story, Context context) {
        return held.waitOf(context.chat().id(), story.story().id())
                .map(
                        wait ->
                                context.speech()
                                        .say(
                                                "whynot.waits." + wait.reason().name(),
                                                ArticleReceipt.near(wait.until(), context)));
    }

    private Optional<String> muted(StoryReport story, Context context) {
        return told.mutes().of(context.chat().id(), context.now()).stream()
                .filter(mute -> mute.story() == story.story().id())
                .findFirst()
                .map(mute -> muted(mute, context));
    }

    private static String muted(MuteStore.Mute mute, Context context) {
        Instant until = mute.until();
        return until == null
                ? context.speech().say("whynot.muted")
                : context.speech().say("whynot.muted.until", ArticleReceipt.near(until, context));
    }

    private List<String> messages(
            StoryReport story, List<Long> numbers, Optional<Instant> last, Context context) {
        long chat = context.chat().id();
        List<String> lines = new ArrayList<>();
        byKey(deliveries.alerts(chat, numbers))
                .values()
                .forEach(parts -> lines.add(toldBy("whynot.alert", parts, context)));
        for (Kept edition : editions.since(chat, story.story().startedAt())) {
            if (numbers.stream().anyMatch(edition.stories()::contains)) {
                lines.add(edition(edition, context));
            } else if (covers(edition, story)) {
                lines.add(
                        context.speech()
                                .say(
                                        "whynot.passed-over",
                                        ArticleReceipt.near(edition.to(), context)));
            }
        }
        last.map(at -> deliveries.answersAt(chat, at))
                .filter(parts -> !parts.isEmpty())
                .ifPresent(parts -> lines.add(toldBy("whynot.answer", parts, context)));
        last.map(at -> deliveries.gatheredAt(chat, at))
                .filter(parts -> !parts.isEmpty())
                .ifPresent(parts -> lines.add(toldBy("whynot.gathered", parts, context)));
        return lines;
    }

    private static boolean covers(Kept edition, StoryReport story) {
        return !story.articlesIn(edition.from(), edition.to()).isEmpty();
    }

    private String edition(Kept edition, Context context) {
        String key = edition.key();
        List<Trace> parts = key == null ? List.of() : deliveries.parts(context.chat().id(), key);
        String of =
                context.speech().say("whynot.digest", ArticleReceipt.near(edition.to(), context));
        return of
                + " "
                + (parts.isEmpty()
                        ? context.speech().say("whynot.delivery.forgotten")
                        : became(parts, context));
    }

    private static String toldBy(String key, List<Trace> parts, Context context) {
        String when = ArticleReceipt.near(parts.getFirst().writtenAt(), context);
        return context.speech().say(key, when) + " " + became(parts, context);
    }

    private static Map<String, List<Trace>> byKey(List<Trace> all) {
        Map<String, List<Trace>> byKey = new LinkedHashMap<>();
        all.forEach(trace -> byKey.computeIfAbsent(trace.key(), k -> new ArrayList<>()).add(trace));
        return byKey;
    }

    /** Of a message in parts the first that did not arrive says how it stands. */
    private static String became(List<Trace> parts, Context context) {
        Trace part =
                parts.stream()
                        .filter(p -> p.state() != DeliveryState.SENT)
                        .findFirst()
                        .orElse(parts.getLast());
        String problem = part.problem() == null ? "" : Excerpt.of(part.problem(), 300);
        boolean held = part.state() == DeliveryState.WAITING && !problem.isEmpty();
        Instant when = part.sentAt() != null ? part.sentAt() : part.nextAt();
        return context.speech()
                .say(
                        "whynot.delivery." + part.state().name() + (held ? "_FOR" : ""),
                        ArticleReceipt.near(when, context),
                        problem);
    }

    private Optional<String> toCome(StoryReport story, Context context) {
        Chat chat = context.chat();
        Instant next = chat.nextDigestAt();
        if (next == null) {
            return Optional.of(context.speech().say("whynot.no-digests"));
        }
        Instant from = chat.lastEditionAt();
        boolean covered = from == null || !story.articlesIn(from, next).isEmpty();
        return covered
                ? Optional.of(
                        context.speech().say("whynot.next", ArticleReceipt.near(next, context)))
                : Optional.empty();
    }
}
