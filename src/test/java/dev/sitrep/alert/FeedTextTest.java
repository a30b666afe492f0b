package dev.sitrep.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.feed.Feed;
import dev.sitrep.feed.FeedHealth;
import dev.sitrep.feed.FeedSubscription;
import dev.sitrep.feed.Rhythm;
import dev.sitrep.feed.Validators;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Instant;

class FeedTextTest {
    private static Feed feed(String url) {
        return new Feed(
                1,
                FeedSubscription.of(URI.create(url)),
                FeedHealth.added(Instant.EPOCH),
                Validators.NONE,
                Rhythm.UNKNOWN);
    }

    @Test
    void an_address_is_shown_without_what_may_be_a_password_or_a_key() {
        assertThat(FeedText.address(feed("https://desk.example/rss")))
                .isEqualTo("https://desk.example/rss");
        assertThat(FeedText.address(feed("https://me:secret@desk.example:8443/rss?key=secret#a")))
                .isEqualTo("https://desk.example:8443/rss?…");
    }
}
