package dev.sitrep.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.ChatStore;
import dev.sitrep.chat.Platform;
import dev.sitrep.store.Database;
import dev.sitrep.testing.ShippedTopics;
import dev.sitrep.testing.TestDatabases.Kind;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.util.Map;

class TopicFeedbackStoreTest {
    private static final Instant NOON = Instant.parse("2025-12-21T12:00:00Z");

    @ParameterizedTest
    @EnumSource(Kind.class)
    void each_persons_word_counts_once_for_a_story_and_goes_with_the_topic(Kind kind) {
        try (Database database = kind.open()) {
            long chat =
                    new ChatStore(database)
                            .meet(ChatRef.of(Platform.TELEGRAM, "42"), "Desk", NOON)
                            .id();
            TopicStore topics = new TopicStore(database, ShippedTopics.language());
            topics.follow(chat, "Odesa", NOON);
            topics.follow(chat, "grain", NOON);
            Topic odesa = topics.of(chat).getFirst();
            TopicFeedbackStore feedback = new TopicFeedbackStore(database);
            assertThat(feedback.notOnTopic(odesa, 7, "anna", NOON)).isTrue();
            assertThat(feedback.notOnTopic(odesa, 7, "anna", NOON)).isFalse();
            assertThat(feedback.notOnTopic(odesa, 7, "ben", NOON)).isTrue();
            assertThat(feedback.notOnTopic(odesa, 8, "anna", NOON.plusSeconds(1))).isTrue();
            assertThat(feedback.counts(chat)).isEqualTo(Map.of(odesa.id(), 3));
            assertThat(feedback.counts(chat + 1)).isEmpty();
            feedback.prune(NOON.plusSeconds(1));
            assertThat(feedback.counts(chat)).isEqualTo(Map.of(odesa.id(), 1));
            topics.unfollow(odesa);
            assertThat(feedback.counts(chat)).isEmpty();
        }
    }
}
