package dev.sitrep.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.chat.Chat;
import dev.sitrep.chat.Platform;
import dev.sitrep.testing.TestDatabases.Kind;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

class OutboxTwoNodesTest {
    @Test
    void two_nodes_on_one_database_send_each_part_once_and_each_chats_parts_in_order()
            throws InterruptedException {
        try (Mailroom room = new Mailroom(Kind.POSTGRESQL)) {
            List<String> written = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                Chat chat = room.chat("room" + i);
                room.post(chat, DeliveryKind.DIGEST, "digest:1", 4);
                for (int part = 1; part <= 4; part++) {
                    written.add(chat.id() + ":digest:1/" + part);
                }
            }
            List<Thread> nodes = new ArrayList<>();
            for (String node : List.of("one", "two", "three")) {
                OutboxDispatcher dispatcher = room.dispatcher(node);
                nodes.add(Thread.startVirtualThread(() -> drainUntilDone(dispatcher, room)));
            }
            for (Thread node : nodes) {
                node.join();
            }
            List<String> arrived = room.telegram.keys();
            assertThat(arrived).hasSize(120).containsExactlyInAnyOrderElementsOf(written);
            for (int i = 1; i <= 30; i++) {
                String mine = i + ":";
                assertThat(arrived.stream().filter(k -> k.startsWith(mine)))
                        .containsExactlyElementsOf(
                                written.stream().filter(k -> k.startsWith(mine)).toList());
            }
        }
    }

    private static void drainUntilDone(OutboxDispatcher dispatcher, Mailroom room) {
        for (int i = 0; i < 200 && room.telegram.arrived().size() < 120; i++) {
            dispatcher.drain(Set.of(Platform.TELEGRAM), Mailroom.NOON);
        }
    }
}
