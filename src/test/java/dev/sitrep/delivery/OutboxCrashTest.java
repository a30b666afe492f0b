package dev.sitrep.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.chat.Chat;
import dev.sitrep.delivery.DeliveryOutcome.RetryAt;
import dev.sitrep.delivery.DeliveryOutcome.Sent;
import dev.sitrep.testing.TestDatabases.Kind;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

class OutboxCrashTest {
    private static final int CHATS = 5;
    private static final int MESSAGES = 40;

    /** The platform has the message, and the process ends before it can record that. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void nothing_is_lost_and_each_crash_doubles_at_most_the_part_whose_answer_was_outstanding(
            Kind kind) {
        long seed = System.nanoTime();
        System.out.println("OutboxCrashTest seed " + seed);
        Random random = new Random(seed);
        try (Mailroom room = new Mailroom(kind)) {
            List<Chat> chats = new ArrayList<>();
            for (int i = 0; i < CHATS; i++) {
                chats.add(room.chat("room" + i));
            }
            List<String> written = new ArrayList<>();
            List<String> outstanding = new ArrayList<>();
            Instant now = Mailroom.NOON;
            for (int i = 0; i < MESSAGES; i++) {
                Chat chat = chats.get(random.nextInt(CHATS));
                int parts = 1 + random.nextInt(3);
                DeliveryKind which = List.of(DeliveryKind.values()).get(random.nextInt(3));
                String key = which + "-m" + i;
                room.post(chat, which, key, parts);
                for (int part = 1; part <= parts; part++) {
                    written.add(chat.id() + ":" + key + "/" + part);
                }
                fail(room, random, outstanding, now);
                room.drain(now);
                if (random.nextInt(3) == 0) {
                    room.dispatcher = room.dispatcher("node" + i);
                    now = now.plus(DeliveryQueue.CLAIM);
                }
                now = now.plusSeconds(random.nextInt(10));
            }
            room.telegram.answers((chat, part, key) -> new Sent("taken"));
            room.telegram.afterTaking(key -> {});
            for (int i = 0; i < 20; i++) {
                now = now.plus(DeliveryQueue.CLAIM);
                room.drain(now);
            }
            assertNothingLost(room.telegram.keys(), written, outstanding);
        }
    }

    /** An Error in the messenger ends its thread before the answer is recorded, as the end of the process would. */
    private static void fail(Mailroom room, Random random, List<String> outstanding, Instant now) {
        long fate = random.nextLong();
        room.telegram.answers(
                (chat, part, key) ->
                        switch ((int) Math.floorMod(fate + key.hashCode(), 6L)) {
                            case 0 -> new RetryAt(now.plusSeconds(3), "Busy.");
                            case 1 -> new RetryAt(now, "Broken pipe.");
                            default -> new Sent("taken");
                        });
        room.telegram.afterTaking(
                key -> {
                    if (Math.floorMod(fate - key.hashCode(), 5L) == 0) {
                        synchronized (outstanding) {
                            outstanding.add(key);
                        }
                        throw new AssertionError("the process ends here");
                    }
                });
    }

    private static void assertNothingLost(
            List<String> arrived, List<String> written, List<String> outstanding) {
        assertThat(outstanding).isNotEmpty();
        assertThat(arrived).containsAll(written);
        Map<String, Long> times =
                arrived.stream().collect(Collectors.groupingBy(k -> k, Collectors.counting()));
        Map<String, Long> crashes =
                outstanding.stream().collect(Collectors.groupingBy(k -> k, Collectors.counting()));
        times.forEach(
                (key, count) ->
                        assertThat(count)
                                .as(key)
                                .isLessThanOrEqualTo(1 + crashes.getOrDefault(key, 0L)));
        Set<String> firsts = new LinkedHashSet<>(arrived);
        for (int chat = 1; chat <= CHATS; chat++) {
            for (DeliveryKind kind : DeliveryKind.values()) {
                String mine = chat + ":" + kind;
                assertThat(firsts.stream().filter(k -> k.startsWith(mine)).toList())
                        .isEqualTo(written.stream().filter(k -> k.startsWith(mine)).toList());
            }
        }
    }
}
