package dev.sitrep.websub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.testing.FakeHub;
import dev.sitrep.testing.FakeHub.Asked;
import dev.sitrep.testing.TestDatabases.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;

/** What Sitrep says to hubs. */
class SubscriberTest {
    private static final URI OTHER = URI.create("http://127.0.0.1:9/other");

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_hub_is_asked_once_with_a_secret_and_an_address_that_nobody_can_guess(Kind kind) {
        try (Desk desk = new Desk(kind)) {
            desk.polled(desk.hub.url());
            desk.polled(desk.hub.url());
            desk.runs();
            desk.runs();

            assertThat(desk.hub.asked()).hasSize(1);
            Asked asked = desk.hub.lastAsked();
            assertThat(asked.mode()).isEqualTo("subscribe");
            assertThat(asked.topic()).isEqualTo(Desk.TOPIC.toString());
            assertThat(asked.callback().toString())
                    .matches("https://bot.example/websub/[0-9a-f]{64}");
            assertThat(asked.secret()).matches("[0-9a-f]{64}");
            assertThat(asked.form()).containsEntry("hub.lease_seconds", "864000");
            assertThat(desk.only().toString())
                    .doesNotContain(Objects.requireNonNull(asked.secret()))
                    .doesNotContain(asked.callback().getPath());
            assertThat(desk.feed().push()).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_hub_that_verifies_before_it_answers_finds_the_request(Kind kind) {
        try (Desk desk = new Desk(kind)) {
            desk.hub.verifiesAtOnce();
            desk.polled(desk.hub.url());
            desk.runs();

            assertThat(desk.only().state()).isEqualTo(SubscriptionState.ACTIVE);
            assertThat(desk.only().nextAt()).isEqualTo(desk.now().plus(Duration.ofDays(8)));
            assertThat(desk.feed().isPushed(desk.now())).isTrue();
        }
    }

    @Test
    void a_hub_that_never_verifies_is_asked_less_and_less_and_then_left_alone() {
        try (Desk desk = new Desk(Kind.SQLITE)) {
            desk.polled(desk.hub.url());
            desk.passes(Duration.ofHours(36));
            assertThat(desk.hub.asked()).hasSize(8);
            desk.polled(desk.hub.url());
            desk.passes(Duration.ofHours(12));

            assertThat(desk.hub.asked()).hasSize(8);
            assertThat(desk.only().state()).isEqualTo(SubscriptionState.REFUSED);
            desk.clock.advance(Terms.REFUSED_FOR);
            desk.runs();
            desk.polled(desk.hub.url());
            desk.runs();
            assertThat(desk.hub.asked()).as("after a week it is tried again").hasSize(9);
        }
    }

    @Test
    void a_hub_that_fails_is_asked_again_later_and_the_reason_is_kept() {
        try (Desk desk = new Desk(Kind.SQLITE)) {
            desk.hub.answers(500);
            desk.polled(desk.hub.url());
            desk.passes(Duration.ofMinutes(14));
            assertThat(desk.hub.asked()).hasSize(1);
            assertThat(desk.only().reason()).isEqualTo("the server answered 500: not today");
            desk.hub.answers(202);
            desk.passes(Duration.ofMinutes(2));
            assertThat(desk.hub.verifies()).containsExactly(200);
        }
    }

    @Test
    void a_lease_that_is_not_renewed_in_time_ends_and_the_feed_is_polled() {
        try (Desk desk = new Desk(Kind.SQLITE)) {
            desk.hub.leases(Duration.ofHours(1));
            desk.subscribed();
            desk.hub.answers(500);
            desk.passes(Duration.ofMinutes(61));

            assertThat(desk.hub.asked().size()).isBetween(4, 8);
            assertThat(desk.feed().isPushed(desk.now())).isFalse();
            assertThat(desk.only().state()).isEqualTo(SubscriptionState.WANTED);
        }
    }

    @Test
    void a_tiny_lease_is_not_taken_and_a_huge_one_is_renewed_within_a_month() {
        try (Desk desk = new Desk(Kind.SQLITE)) {
            desk.hub.leases(Duration.ofSeconds(5));
            desk.polled(desk.hub.url());
            desk.runs();
            assertThat(desk.hub.verifies()).containsExactly(404);
            assertThat(desk.only().reason()).contains("5 s only");
        }
        try (Desk desk = new Desk(Kind.SQLITE)) {
            desk.hub.leases(Duration.ofDays(36_500));
            assertThat(desk.subscribed().leaseEnd())
                    .isEqualTo(desk.now().plus(Terms.LONGEST_LEASE));
        }
    }

    @Test
    void a_hub_that_sends_us_on_is_followed() {
        try (Desk desk = new Desk(Kind.SQLITE);
                FakeHub second = FakeHub.start(desk.clock)) {
            desk.hub.redirects(second.url());
            desk.polled(desk.hub.url());
            desk.runs();
            assertThat(second.lastAsked()).isEqualTo(desk.hub.lastAsked());
        }
    }

    @Test
    void a_hub_that_sends_us_to_an_inside_address_or_in_a_circle_is_not_followed() {
        try (Desk desk = new Desk(Kind.SQLITE)) {
            desk.hub.redirects(URI.create("https://169.254.169.254/latest/meta-data"));
            desk.polled(desk.hub.url());
            desk.runs();
            assertThat(desk.only().reason())
                    .contains("169.254.169.254 is on the inside and not among the allowed ranges");

            desk.hub.redirects(URI.create("http://169.254.169.254/"));
            desk.passes(Duration.ofMinutes(16));
            assertThat(desk.only().reason()).contains("without encryption");

            desk.hub.redirects(desk.hub.url());
            desk.passes(Duration.ofMinutes(31));
            assertThat(desk.only().reason()).contains("redirects more than 3 times");
        }
    }

    @Test
    void a_hub_on_the_inside_is_not_asked() {
        try (Desk desk = new Desk(Kind.SQLITE)) {
            desk.polled(URI.create("http://10.1.2.3:8080/hub"));
            desk.runs();
            assertThat(desk.only().reason()).contains("10.1.2.3 is on the inside");
            assertThat(desk.only().signed()).as("the secret stays here").isFalse();
        }
    }

    @Test
    void a_hub_without_encryption_is_tried_with_it_first_and_gets_no_secret() {
        assertThat(Subscriber.ways(URI.create("http://hub.example/a?b"), address -> false))
                .containsExactly(
                        URI.create("https://hub.example/a?b"),
                        URI.create("http://hub.example/a?b"));
        assertThat(Subscriber.ways(URI.create("http://hub.example:8080/"), address -> false))
                .containsExactly(URI.create("http://hub.example:8080/"));
        try (Desk desk = new Desk(Kind.SQLITE)) {
            desk.polled(desk.hub.url());
            desk.runsOutside();
            assertThat(desk.hub.lastAsked().secret()).isNull();
            assertThat(desk.only().signed()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_feed_that_names_another_hub_leaves_the_first(Kind kind) {
        try (Desk desk = new Desk(kind);
                FakeHub second = FakeHub.start(desk.clock)) {
            Subscription first = desk.subscribed();
            desk.polled(second.url());
            assertThat(desk.feed().push()).isNull();
            desk.runs();

            assertThat(desk.hub.lastAsked().mode()).isEqualTo("unsubscribe");
            assertThat(desk.hub.lastAsked().callback()).isEqualTo(first.callback());
            assertThat(desk.hub.lastAsked().secret()).isNull();
            assertThat(second.lastAsked().mode()).isEqualTo("subscribe");
            assertThat(second.lastAsked().callback()).isNotEqualTo(first.callback());
            assertThat(desk.hub.verifies()).containsExactly(200);
            assertThat(desk.hub.subscribers()).isEmpty();
        }
    }

    @Test
    void a_feed_that_names_no_hub_any_more_leaves_it() {
        try (Desk desk = new Desk(Kind.SQLITE)) {
            desk.subscribed();
            desk.polled();
            desk.runs();
            assertThat(desk.hub.lastAsked().mode()).isEqualTo("unsubscribe");
            assertThat(desk.feed().push()).isNull();
        }
    }

    @Test
    void a_hub_that_is_still_named_among_others_is_kept() {
        try (Desk desk = new Desk(Kind.SQLITE)) {
            Subscription first = desk.subscribed();
            desk.polled(OTHER, desk.hub.url());
            desk.runs();
            assertThat(desk.only()).isEqualTo(first);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void without_a_public_address_hubs_are_left(Kind kind) {
        try (Desk desk = new Desk(kind)) {
            desk.subscribed();
            desk.runs(null);
            assertThat(desk.hub.lastAsked().mode()).isEqualTo("unsubscribe");
            assertThat(desk.feed().push()).isNull();
            assertThat(desk.hub.verifies()).containsExactly(200);
            desk.clock.advance(Duration.ofHours(2));
            desk.runs(null);
            assertThat(desk.store.ofFeed(desk.feed().id())).isEmpty();
        }
    }

    @Test
    void with_another_public_address_hubs_are_told_of_it() {
        try (Desk desk = new Desk(Kind.SQLITE)) {
            desk.subscribed();
            desk.runs(URI.create("https://other.example/sitrep/"));
            assertThat(desk.hub.asked().stream().map(Asked::mode))
                    .containsExactlyInAnyOrder("subscribe", "unsubscribe", "subscribe");
            assertThat(desk.hub.asked())
                    .anyMatch(
                            a ->
                                    a.callback()
                                            .toString()
                                            .startsWith("https://other.example/sitrep/websub/"));
        }
    }

    @Test
    void a_hub_that_does_not_answer_a_leaving_is_told_three_times() {
        try (Desk desk = new Desk(Kind.SQLITE)) {
            desk.subscribed();
            desk.hub.answers(500);
            desk.feeds.remove(Desk.TOPIC);
            desk.passes(Duration.ofHours(3));
            assertThat(desk.hub.asked()).hasSize(4);
        }
    }
}
