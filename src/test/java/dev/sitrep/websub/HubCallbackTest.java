package dev.sitrep.websub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.testing.FakeHub.Asked;
import dev.sitrep.testing.FakeHub.Signing;
import dev.sitrep.testing.FakeHub.Subscriber;
import dev.sitrep.testing.TestDatabases.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** What hubs say to Sitrep. */
class HubCallbackTest {
    private static final String RSS =
            "<rss><channel><title>News</title><item><title>Talks</title><guid>1</guid></item></channel></rss>";

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_question_is_answered_only_where_it_fits_a_request(Kind kind) {
        try (Desk desk = new Desk(kind)) {
            desk.polled(desk.hub.url());
            desk.runs();
            Asked asked = desk.hub.lastAsked();
            String topic = Desk.TOPIC.toString();

            assertThat(desk.hub.verify(asked, "subscribe", topic + "?x")).isEqualTo(404);
            assertThat(desk.hub.verify(asked, "unsubscribe", topic)).isEqualTo(404);
            assertThat(desk.hub.verify(asked, "publish", topic)).isEqualTo(404);
            URI guessed = Desk.PUBLIC.resolve("websub/" + "0".repeat(64));
            Asked other = new Asked("subscribe", topic, guessed, Map.of());
            assertThat(desk.hub.verify(other, "subscribe", topic)).isEqualTo(404);
            assertThat(desk.feed().push()).isNull();

            assertThat(desk.hub.verify(asked, "subscribe", topic)).isEqualTo(200);
            assertThat(desk.hub.verify(asked, "subscribe", topic))
                    .as("a hub that has not got our answer asks again")
                    .isEqualTo(200);
            desk.clock.advance(Duration.ofDays(2));
            assertThat(desk.hub.verify(asked, "subscribe", topic))
                    .as("nothing was asked for so long")
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_hub_that_denies_is_not_asked_again_for_a_month(Kind kind) {
        try (Desk desk = new Desk(kind)) {
            desk.subscribed();
            assertThat(desk.hub.denies(desk.hub.lastAsked(), "no\nmore\u0000 of you"))
                    .isEqualTo(200);
            assertThat(desk.only().state()).isEqualTo(SubscriptionState.REFUSED);
            assertThat(desk.only().reason()).isEqualTo("its hub denies it: no more  of you");
            assertThat(desk.feed().push()).isNull();
            desk.polled(desk.hub.url());
            desk.clock.advance(Duration.ofDays(29));
            desk.runs();
            assertThat(desk.hub.asked()).hasSize(1);
        }
    }

    @Test
    void a_denial_of_something_else_changes_nothing() {
        try (Desk desk = new Desk(Kind.SQLITE)) {
            Subscription before = desk.subscribed();
            Asked asked = desk.hub.lastAsked();
            Asked other = new Asked("subscribe", "https://a.example/", asked.callback(), Map.of());
            assertThat(desk.hub.denies(other, "no")).isEqualTo(404);
            assertThat(desk.only()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Signing.class,
            names = {"SHA1", "SHA256", "SHA384", "SHA512"})
    void what_is_signed_is_read(Signing how) {
        try (Desk desk = new Desk(Kind.SQLITE)) {
            desk.subscribed();
            assertThat(desk.hub.signs(how).distributes(Desk.TOPIC.toString(), "text/xml", RSS))
                    .containsExactly(200);
            desk.settles();
            assertThat(desk.received)
                    .singleElement()
                    .satisfies(n -> assertThat(n.feed().entries()).hasSize(1));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Signing.class,
            names = {"FORGED", "NONE"})
    void what_is_not_signed_is_thanked_for_and_ignored(Signing how) {
        try (Desk desk = new Desk(Kind.SQLITE)) {
            desk.subscribed();
            desk.clock.advance(Duration.ofMinutes(5));
            var before = desk.feed();
            assertThat(desk.hub.signs(how).distributes(Desk.TOPIC.toString(), "text/xml", RSS))
                    .containsExactly(200);
            desk.settles();
            assertThat(desk.received).isEmpty();
            assertThat(desk.feed()).isEqualTo(before);
        }
    }

    @Test
    void a_hub_without_our_secret_may_only_make_us_look() {
        try (Desk desk = new Desk(Kind.SQLITE)) {
            Subscription there = desk.subscribed();
            desk.store.signed(there, false);
            desk.hub.signs(Signing.NONE).distributes(Desk.TOPIC.toString(), "text/xml", RSS);
            desk.settles();
            assertThat(desk.received).isEmpty();
            assertThat(desk.feed().health().next().at()).isEqualTo(desk.now());
        }
    }

    @Test
    void a_push_to_a_subscription_that_is_over_is_gone_and_to_one_that_never_was_not_found() {
        try (Desk desk = new Desk(Kind.SQLITE)) {
            desk.subscribed();
            Subscriber there = desk.hub.subscribers().getFirst();
            desk.polled();
            assertThat(desk.hub.bring(there, "text/xml", RSS)).isEqualTo(410);
            URI guessed = Desk.PUBLIC.resolve("websub/" + "0".repeat(64));
            Subscriber other =
                    new Subscriber(there.topic(), guessed, there.secret(), there.leaseEnd());
            assertThat(desk.hub.bring(other, "text/xml", RSS)).isEqualTo(404);
            desk.settles();
            assertThat(desk.received).isEmpty();
        }
    }

    @Test
    void a_push_that_is_too_large_is_refused() {
        try (Desk desk = new Desk(Kind.SQLITE)) {
            desk.subscribed();
            assertThat(desk.hub.distributes(Desk.TOPIC.toString(), "text/xml", "x".repeat(2 << 20)))
                    .containsExactly(413);
        }
    }
}
