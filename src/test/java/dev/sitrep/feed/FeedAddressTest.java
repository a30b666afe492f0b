package dev.sitrep.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;

class FeedAddressTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://desk.example/feed?a=1&b=%20#x|https://desk.example/feed?a=1&b=%20#x",
                "HTTP://Desk.Example/Feed|HTTP://Desk.Example/Feed",
                "' https://desk.example '|https://desk.example",
                "feed://desk.example/rss|http://desk.example/rss",
                "feed:https://desk.example/rss|https://desk.example/rss",
                "https://новини.укр/rss|https://xn--b1amarcd.xn--j1amh/rss",
                "https://desk.example/all news|https://desk.example/all%20news",
                "https://my_desk.example:8080/a{b}|https://my_desk.example:8080/a%7Bb%7D",
                "http://[::1]:8080/feed|http://[::1]:8080/feed",
                "https://desk.example/@reporter/feed|https://desk.example/@reporter/feed",
            })
    void an_address_is_taken_and_mended_as_browsers_do(String written, String url) {
        assertThat(FeedAddress.of(written)).isEqualTo(new FeedAddress.Good(URI.create(url)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|''|NO_WEB_ADDRESS",
                "herald|herald|NO_WEB_ADDRESS",
                "file:///etc/passwd|file:///etc/passwd|NO_WEB_ADDRESS",
                "ftp://a:b@desk.example/|ftp://…@desk.example/|NO_WEB_ADDRESS",
                "feed:javascript:alert(1)|javascript:alert(1)|NO_WEB_ADDRESS",
                "http:desk.example|http:desk.example|NO_HOST",
                "https:///feed|https:///feed|MALFORMED",
                "https://me:secret@desk.example/|https://…@desk.example/|SECRET",
                "https://me@desk.example\\\\@x/|https://…@x/|SECRET",
                "https://a b/|https://a b/|MALFORMED",
                "https://a.example:99x/|https://a.example:99x/|MALFORMED",
            })
    void what_is_not_taken_is_shown_without_its_password(
            String written, String shown, FeedAddress.Reason why) {
        assertThat(FeedAddress.of(written)).isEqualTo(new FeedAddress.Refused(shown, why));
    }

    @Test
    void an_endless_address_is_refused_and_shown_short() {
        FeedAddress address = FeedAddress.of("https://desk.example/" + "a".repeat(5000));
        assertThat(address).isInstanceOf(FeedAddress.Refused.class);
        assertThat(((FeedAddress.Refused) address).shown()).hasSizeLessThan(110);
        assertThat(((FeedAddress.Refused) address).why())
                .isEqualTo("is longer than 2000 characters");
    }
}
