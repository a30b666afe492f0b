package dev.sitrep.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.chat.Chat;
import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.ChatStore;
import dev.sitrep.chat.Length;
import dev.sitrep.chat.Platform;
import dev.sitrep.chat.Schedule;
import dev.sitrep.chat.Settings;
import dev.sitrep.chat.StoryFollowStore;
import dev.sitrep.chat.ToldStore;
import dev.sitrep.delivery.DeliveryOutcome;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Messenger;
import dev.sitrep.delivery.Messengers;
import dev.sitrep.delivery.Outbox;
import dev.sitrep.delivery.OutboxDispatcher;
import dev.sitrep.delivery.Pacing;
import dev.sitrep.delivery.Place;
import dev.sitrep.delivery.Post;
import dev.sitrep.delivery.RetryPolicy;
import dev.sitrep.digest.Coverage;
import dev.sitrep.digest.DigestComposer;
import dev.sitrep.digest.EditionDesk;
import dev.sitrep.digest.FollowedStories;
import dev.sitrep.digest.Reports;
import dev.sitrep.digest.Stories;
import dev.sitrep.store.Database;
import dev.sitrep.summary.RevisedStory;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.summary.StoryReports;
import dev.sitrep.testing.ShippedTopics;
import dev.sitrep.testing.TestDatabases.Kind;
import dev.sitrep.topic.TopicMatcher;
import dev.sitrep.topic.TopicStore;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * The digest flow over weeks in which much goes wrong: the program is off for hours, the platform refuses messages or takes none for days, and clocks
 * are set back. Each chat is told each story in exactly one message that arrives, and each of its digest times is counted in one.
 *
 * <p>{@code -Dsitrep.seed=N} repeats a run.
 */
class UnluckyEditionsTest {
    private static final Instant BEGIN = Instant.parse("2025-10-10T10:00:00Z");

    /** Clocks change in all but the last: by an hour, by half of one, and over midnight. */
    private static final List<String> ZONES =
            List.of(
                    "Europe/Kyiv",
                    "Australia/Lord_Howe",
                    "Africa/Cairo",
                    "America/Santiago",
                    "Asia/Kathmandu");

    private static final int WEEKS = 4;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void every_story_arrives_in_one_edition_and_every_digest_time_counts_once(Kind kind) {
        long seed = Long.getLong("sitrep.seed", new Random().nextLong());
        try (Life life = new Life(kind.open(), new Random(seed))) {
            life.goesOn();
            life.luckyDays();
            life.check();
        } catch (AssertionError e) {
            throw new AssertionError("-Dsitrep.seed=" + seed, e);
        }
    }

    private static final class Life implements AutoCloseable {
        private final Database database;
        private final Random random;
        private final ChatStore chats;
        private final List<StoryReport> news = new ArrayList<>();
        private final BadPlatform platform;
        private final DigestRun digests;
        private final OutboxDispatcher dispatcher;
        private final Map<Long, Instant> begun = new HashMap<>();
        private Instant now = BEGIN;
        private Instant furthest = BEGIN;

        Life(Database database, Random random) {
            this.database = database;
            this.random = random;
            this.chats = new ChatStore(database);
            this.platform = new BadPlatform(random);
            ToldStore told = new ToldStore(database);
            Outbox outbox = new Outbox(database);
            FollowedStories followed =
                    new FollowedStories(
                            new TopicStore(database, ShippedTopics.language()),
                            new StoryFollowStore(database),
                            new TopicMatcher(ShippedTopics.language(), (report, at) -> 1));
            DigestComposer composer = new DigestComposer("News", report -> 1);
            EditionDesk desk =
                    new EditionDesk(lookup(news), told, composer, at -> Coverage.NONE, followed);
            this.digests =
                    new DigestRun(
                            database, chats, told, desk, outbox, new Messengers(List.of(platform)));
            this.dispatcher =
                    new OutboxDispatcher(
                            database,
                            outbox,
                            chats,
                            List.of(platform),
                            RetryPolicy.DEFAULT,
                            "node");
            ZONES.forEach(this::chat);
        }

        private void chat(String zone) {
            Chat chat = chats.meet(ChatRef.of(Platform.TELEGRAM, zone), zone, now);
            List<LocalTime> times = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(3); i++) {
                times.add(LocalTime.of(random.nextInt(random.nextBoolean() ? 3 : 24), 30));
            }
            Settings settings =
                    Settings.DEFAULT
                            .withZone(ZoneId.of(zone))
                            .withSchedule(Schedule.daily(times))
                            .withTellWhenEmpty(true)
                            .withLength(new Length(10_000, 1));
            chats.set(chat.id(), settings, now);
            chats.subscribe(chat.id(), now);
            begun.put(chat.id(), now);
        }

        void goesOn() {
            Instant end = BEGIN.plus(Duration.ofDays(7 * WEEKS));
            while (now.isBefore(end)) {
                now = now.plus(Duration.ofMinutes(1 + random.nextInt(150)));
                switch (random.nextInt(60)) {
                    case 0 -> now = now.plus(Duration.ofHours(random.nextInt(80)));
                    case 1 -> now = now.minus(Duration.ofHours(1));
                    case 2 -> platform.down = true;
                    case 3, 4, 5 -> platform.down = false;
                    default -> {}
                }
                step();
            }
        }

        void luckyDays() {
            platform.down = false;
            platform.moody = false;
            for (int hour = 0; hour < 60; hour++) {
                now = now.plus(Duration.ofHours(1));
                step();
            }
            // What arrived at last is noticed.
            digests.runDue(now);
        }

        private void step() {
            furthest = now.isAfter(furthest) ? now : furthest;
            if (random.nextInt(3) == 0) {
                // As the understand flow does with what comes after a window's end and seems to be
                // from before it.
                Instant told = chats.latestEdition();
                long id = news.size() + 1L;
                news.add(
                        Reports.story(id, "Event no. " + id + ".")
                                .article("A", now.isBefore(told) ? told : now, "x")
                                .report());
            }
            digests.runDue(now);
            dispatcher.drain(EnumSet.of(Platform.TELEGRAM), now);
        }

        void check() {
            assertThat(platform.refused).isGreaterThan(5);
            for (Chat chat : chats.active()) {
                Instant from = begun.getOrDefault(chat.id(), BEGIN);
                List<String> arrived = platform.arrived.getOrDefault(chat.ref(), List.of());
                for (StoryReport story : news) {
                    Instant at = story.articles().getFirst().arrivedAt();
                    String headline = story.summary().headline();
                    long times = arrived.stream().filter(m -> m.contains(headline)).count();
                    long wanted = at.isBefore(chat.lastEditionAt()) ? 1 : 0;
                    assertThat(times)
                            .as("%s, %s from %s", chat.title(), headline, at)
                            .isEqualTo(wanted);
                }
                int due = 0;
                Instant next = chat.settings().nextDigest(from).orElseThrow();
                for (; !next.isAfter(furthest); due++) {
                    next = chat.settings().nextDigest(next).orElseThrow();
                }
                assertThat(covered(chat)).as("digest times of " + chat.title()).isEqualTo(due);
            }
        }

        private int covered(Chat chat) {
            String sql = "SELECT sum(covers) FROM edition WHERE state = 'TOLD' AND chat_id = ?";
            return database.with(
                    h -> h.createQuery(sql).bind(0, chat.id()).mapTo(Integer.class).one());
        }

        @Override
        public void close() {
            database.close();
        }
    }

    /** Refuses some messages, though never three to one chat in a row, and puts off others. */
    private static final class BadPlatform implements Messenger {
        private final Random random;
        private final Map<ChatRef, List<String>> arrived = new HashMap<>();
        private final Map<ChatRef, Integer> inARow = new HashMap<>();
        private boolean down;
        private boolean moody = true;
        private int refused;

        BadPlatform(Random random) {
            this.random = random;
        }

        @Override
        public Platform platform() {
            return Platform.TELEGRAM;
        }

        @Override
        public List<Message> parts(Message whole) {
            return List.of(whole);
        }

        @Override
        public synchronized DeliveryOutcome send(Post post, Instant now) {
            if (down) {
                return new DeliveryOutcome.MessengerDown(now.plusSeconds(600), "It is down.");
            }
            int mood = moody ? random.nextInt(6) : 5;
            if (mood == 0 && inARow.getOrDefault(post.chat(), 0) < 2) {
                inARow.merge(post.chat(), 1, Integer::sum);
                refused++;
                return new DeliveryOutcome.Rejected("It does not like it.");
            }
            if (mood == 1) {
                Instant later = now.plus(Duration.ofMinutes(random.nextInt(2_000)));
                return new DeliveryOutcome.RetryAt(later, "It is busy.");
            }
            inARow.remove(post.chat());
            List<String> all = arrived.computeIfAbsent(post.chat(), c -> new ArrayList<>());
            all.add(post.message().toString());
            return new DeliveryOutcome.Sent(String.valueOf(all.size()));
        }

        @Override
        public Pacing.Limits limits(ChatRef chat, Place place) {
            return Pacing.Limits.NONE;
        }
    }

    private static Stories lookup(List<StoryReport> news) {
        return new Stories() {
            @Override
            public List<StoryReport> updatedBetween(Instant from, Instant to) {
                return news.stream().filter(r -> !r.articlesIn(from, to).isEmpty()).toList();
            }

            @Override
            public List<RevisedStory> revisedBetween(Instant from, Instant to) {
                return List.of();
            }

            @Override
            public List<StoryReport> passedBetween(Instant from, Instant to) {
                return List.of();
            }

            @Override
            public List<StoryReports.Step> storyline(long storylineId) {
                return List.of();
            }

            @Override
            public Optional<StoryReport> byId(long id) {
                return news.stream().filter(r -> r.story().id() == id).findFirst();
            }

            @Override
            public List<StoryReport> tellable(List<Long> ids, int most) {
                return List.of();
            }
        };
    }
}
