package dev.sitrep.newsday;

import static dev.sitrep.newsday.Reports.STRIKE;
import static dev.sitrep.newsday.Reports.TALKS;
import static dev.sitrep.testing.Newsroom.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.feed.Push;
import dev.sitrep.testing.FakeHub;
import dev.sitrep.testing.FakeHub.Signing;
import dev.sitrep.testing.NewsArticle;
import dev.sitrep.testing.NewsSite;
import dev.sitrep.testing.Newsroom;
import dev.sitrep.testing.NewsroomChat;
import dev.sitrep.testing.NewsroomNode;
import dev.sitrep.testing.TestDatabases.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** A feed names a hub: its news comes by itself. */
class PushDayTest {
    private static final String WITH_ADDRESS =
            """
            web:
              listen: "127.0.0.1:0"
              public-url: "http://bot.example/door"
            """;
    private static final String RSS = "application/rss+xml";

    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_a_hub_pushes_is_told_without_a_poll(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind, WITH_ADDRESS);
                FakeHub hub = hub(newsroom)) {
            NewsroomChat chat = newsroom.startedChat("42");
            subscribed(newsroom, hub);
            assertThat(newsroom.feed("herald").push())
                    .isEqualTo(new Push("127.0.0.1", newsroom.now().plus(Duration.ofDays(10))));
            int polls = polls(newsroom);

            assertThat(hub.distributes(topic(newsroom), RSS, rss(newsroom, hub, STRIKE, TALKS)))
                    .containsExactly(200);
            newsroom.settles();
            newsroom.runs("understand");

            assertThat(latest(newsroom, chat)).contains(STRIKE.title());
            assertThat(polls(newsroom)).isEqualTo(polls);
            assertThat(hub.complaints()).isEmpty();
        }
    }

    @Test
    void a_lease_is_renewed_before_it_ends() {
        try (Newsroom newsroom = new Newsroom(Kind.SQLITE, WITH_ADDRESS);
                FakeHub hub = hub(newsroom).leases(Duration.ofHours(2))) {
            subscribed(newsroom, hub);
            URI callback = hub.lastAsked().callback();
            newsroom.advance(minutes(90));
            assertThat(hub.asked()).hasSize(1);
            newsroom.advance(minutes(10));

            assertThat(hub.asked()).hasSize(2);
            assertThat(hub.verifies()).containsExactly(200);
            assertThat(hub.subscribers())
                    .singleElement()
                    .satisfies(
                            s -> {
                                assertThat(s.callback()).isEqualTo(callback);
                                assertThat(s.leaseEnd()).isAfter(newsroom.now().plus(minutes(100)));
                            });
            assertThat(newsroom.feed("herald").isPushed(newsroom.now().plus(minutes(60)))).isTrue();
        }
    }

    @Test
    void a_forged_push_changes_nothing() {
        try (Newsroom newsroom = new Newsroom(Kind.SQLITE, WITH_ADDRESS);
                FakeHub hub = hub(newsroom)) {
            NewsroomChat chat = newsroom.startedChat("42");
            subscribed(newsroom, hub);
            var before = newsroom.feed("herald");
            for (Signing bad : new Signing[] {Signing.FORGED, Signing.NONE}) {
                assertThat(
                                hub.signs(bad)
                                        .distributes(
                                                topic(newsroom), RSS, rss(newsroom, hub, STRIKE)))
                        .containsExactly(200);
            }
            newsroom.settles();
            newsroom.runs("understand");

            assertThat(newsroom.feed("herald")).isEqualTo(before);
            assertThat(latest(newsroom, chat)).doesNotContain(STRIKE.title());
            assertThat(newsroom.log())
                    .filteredOn(line -> line.contains("was not signed by its hub"))
                    .hasSize(2)
                    .noneMatch(line -> line.contains("/websub/"));
        }
    }

    @Test
    void without_a_public_address_no_hub_is_ever_asked() {
        try (Newsroom newsroom = new Newsroom();
                FakeHub hub = FakeHub.start(newsroom.clock())) {
            serves(newsroom, hub, TALKS);
            newsroom.follows("herald");
            newsroom.advance(Duration.ofHours(3));

            assertThat(hub.asked()).isEmpty();
            assertThat(newsroom.feed("herald").push()).isNull();
            assertThat(polls(newsroom)).isGreaterThan(10);
        }
    }

    @Test
    void what_is_pushed_twice_is_told_once() {
        try (Newsroom newsroom = new Newsroom(Kind.SQLITE, WITH_ADDRESS);
                FakeHub hub = hub(newsroom)) {
            NewsroomChat chat = newsroom.startedChat("42");
            chat.types("/follow Odesa");
            subscribed(newsroom, hub);
            String body = rss(newsroom, hub, STRIKE);
            for (int i = 0; i < 3; i++) {
                hub.distributes(topic(newsroom), RSS, body);
                newsroom.settles();
                newsroom.runs("understand", "deliver");
            }
            serves(newsroom, hub, STRIKE, TALKS);
            newsroom.advance(minutes(30));

            assertThat(chat.alerts()).hasSize(1);
        }
    }

    @Test
    void a_ping_without_the_feed_makes_it_be_looked_at_at_once() {
        try (Newsroom newsroom = new Newsroom(Kind.SQLITE, WITH_ADDRESS);
                FakeHub hub = hub(newsroom)) {
            subscribed(newsroom, hub);
            newsroom.timePasses(minutes(3));
            for (String thin : new String[] {"", "<html><body>new!</body></html>", "{}"}) {
                hub.distributes(topic(newsroom), "text/plain", thin);
            }
            newsroom.settles();

            assertThat(newsroom.feed("herald").health().next().at()).isEqualTo(newsroom.now());
            assertThat(newsroom.feed("herald").health().next().why()).contains("hub");
            int polls = polls(newsroom);
            newsroom.runs("poll");
            assertThat(polls(newsroom)).isEqualTo(polls + 1);
        }
    }

    @Test
    void a_body_that_calls_itself_another_feed_is_no_news_of_this_one() {
        try (Newsroom newsroom = new Newsroom(Kind.SQLITE, WITH_ADDRESS);
                FakeHub hub = hub(newsroom)) {
            NewsroomChat chat = newsroom.startedChat("42");
            subscribed(newsroom, hub);
            newsroom.timePasses(minutes(3));
            String other = rss(newsroom, hub, STRIKE).replace("/herald/feed", "/other/feed");
            hub.distributes(topic(newsroom), RSS, other);
            newsroom.settles();
            assertThat(newsroom.feed("herald").health().next().at()).isEqualTo(newsroom.now());
            newsroom.runs("understand");
            assertThat(latest(newsroom, chat)).doesNotContain(STRIKE.title());
        }
    }

    @Test
    void a_hub_that_was_silent_twice_when_there_was_news_is_not_relied_on_before_its_next_lease() {
        try (Newsroom newsroom = new Newsroom(Kind.SQLITE, WITH_ADDRESS);
                FakeHub hub = hub(newsroom).leases(Duration.ofHours(10))) {
            subscribed(newsroom, hub);
            newsroom.timePasses(minutes(60));
            serves(newsroom, hub, STRIKE.publishedAt(newsroom.now().minus(minutes(20))), TALKS);
            newsroom.runs("poll");
            assertThat(newsroom.feed("herald").push()).isNotNull();
            assertThat(newsroom.feed("herald").health().next().why())
                    .contains("its hub tells us of news");
            newsroom.timePasses(minutes(60));
            serves(
                    newsroom,
                    hub,
                    Reports.TALKS_GO_ON.publishedAt(newsroom.now().minus(minutes(20))),
                    STRIKE,
                    TALKS);
            newsroom.runs("poll");
            assertThat(newsroom.feed("herald").push()).isNull();

            newsroom.advance(Duration.ofHours(7));
            assertThat(newsroom.feed("herald").health().next().why())
                    .doesNotContain("its hub tells us of news");
            hub.verifies();
            assertThat(newsroom.feed("herald").push()).isNotNull();
        }
    }

    @Test
    void a_hub_that_is_a_little_later_than_the_feed_is_relied_on() {
        try (Newsroom newsroom = new Newsroom(Kind.SQLITE, WITH_ADDRESS);
                FakeHub hub = hub(newsroom)) {
            subscribed(newsroom, hub);
            for (NewsArticle each : new NewsArticle[] {STRIKE, Reports.TALKS_GO_ON}) {
                newsroom.timePasses(minutes(60));
                serves(newsroom, hub, each.publishedAt(newsroom.now().minus(minutes(5))), TALKS);
                newsroom.runs("poll");
            }
            assertThat(newsroom.feed("herald").push()).isNotNull();
        }
    }

    @Test
    void a_push_puts_off_no_poll_and_keeps_what_is_known_of_the_feed() {
        try (Newsroom newsroom = new Newsroom(Kind.SQLITE, WITH_ADDRESS);
                FakeHub hub = hub(newsroom)) {
            subscribed(newsroom, hub);
            var before = newsroom.feed("herald");
            newsroom.timePasses(minutes(2));
            hub.distributes(topic(newsroom), RSS, rss(newsroom, hub, STRIKE));
            newsroom.settles();
            var after = newsroom.feed("herald");

            assertThat(after.health().reason()).isEqualTo(before.health().reason());
            assertThat(after.health().lastChecked()).isEqualTo(before.health().lastChecked());
            assertThat(after.health().next()).isEqualTo(before.health().next());
            assertThat(after.validators()).isEqualTo(before.validators());
            assertThat(after.rhythm().cadence()).isEqualTo(before.rhythm().cadence());
            assertThat(after.rhythm().newestEntry()).isEqualTo(newsroom.now());
        }
    }

    @Test
    void a_feed_that_is_removed_is_taken_back_at_its_hub() {
        try (Newsroom newsroom = new Newsroom(Kind.SQLITE, WITH_ADDRESS);
                FakeHub hub = hub(newsroom)) {
            subscribed(newsroom, hub);
            newsroom.app().feeds().remove(newsroom.feed("herald").url());
            newsroom.advance(minutes(10));

            assertThat(hub.lastAsked().mode()).isEqualTo("unsubscribe");
            assertThat(hub.verifies()).containsExactly(200);
            assertThat(hub.subscribers()).isEmpty();
        }
    }

    @Test
    void hubs_may_call_either_node() {
        try (Newsroom newsroom = new Newsroom(Kind.POSTGRESQL, WITH_ADDRESS);
                FakeHub hub = FakeHub.start(newsroom.clock())) {
            NewsroomNode first = newsroom.first();
            NewsroomNode second = newsroom.secondNode();
            NewsroomChat chat = newsroom.startedChat("42");
            serves(newsroom, hub, TALKS);
            newsroom.follows("herald");
            newsroom.runs("poll");
            newsroom.advance(minutes(1));
            assertThat(hub.asked()).as("asked by one of the two").hasSize(1);

            hub.reaches(uri -> at(second, uri));
            assertThat(hub.verifies()).containsExactly(200);
            hub.reaches(uri -> at(first, uri));
            hub.distributes(topic(newsroom), RSS, rss(newsroom, hub, STRIKE, TALKS));
            newsroom.settles();
            newsroom.runs("understand");
            assertThat(latest(newsroom, chat)).contains(STRIKE.title());
        }
    }

    /** What came up to now, this moment left out. */
    private static String latest(Newsroom newsroom, NewsroomChat chat) {
        newsroom.timePasses(minutes(1));
        return chat.types("/latest").getFirst();
    }

    private static FakeHub hub(Newsroom newsroom) {
        return FakeHub.start(newsroom.clock()).reaches(uri -> at(newsroom.first(), uri));
    }

    /** What a proxy in front of a node does: it takes off the public address. */
    private static URI at(NewsroomNode node, URI callback) {
        var address = node.app().address().orElseThrow();
        return URI.create(
                callback.toString()
                        .replace("http://bot.example", "http://127.0.0.1:" + address.getPort()));
    }

    private static void subscribed(Newsroom newsroom, FakeHub hub) {
        serves(newsroom, hub, TALKS);
        newsroom.follows("herald");
        newsroom.runs("poll", "websub");
        assertThat(hub.verifies()).containsExactly(200);
    }

    private static int polls(Newsroom newsroom) {
        return newsroom.web().requests(NewsSite.feedPlace("herald")).size();
    }

    private static String topic(Newsroom newsroom) {
        return newsroom.web().url(NewsSite.feedPlace("herald")).toString();
    }

    private static void serves(Newsroom newsroom, FakeHub hub, NewsArticle... articles) {
        newsroom.web().serve(NewsSite.feedPlace("herald"), RSS, rss(newsroom, hub, articles));
    }

    private static String rss(Newsroom newsroom, FakeHub hub, NewsArticle... articles) {
        StringBuilder xml = new StringBuilder("<rss version=\"2.0\" ");
        xml.append("xmlns:atom=\"http://www.w3.org/2005/Atom\" ")
                .append("xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>")
                .append("<title>herald</title><atom:link rel=\"hub\" href=\"")
                .append(hub.url())
                .append("\"/><atom:link rel=\"self\" href=\"")
                .append(topic(newsroom))
                .append("\"/>");
        for (NewsArticle article : articles) {
            var published = article.published() == null ? newsroom.now() : article.published();
            xml.append("<item><title>")
                    .append(article.title())
                    .append("</title><guid isPermaLink=\"false\">")
                    .append(article.guid())
                    .append("</guid><pubDate>")
                    .append(
                            DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                    published.atOffset(ZoneOffset.UTC)))
                    .append("</pubDate><content:encoded>");
            article.paragraphs().forEach(p -> xml.append("&lt;p>").append(p).append("&lt;/p>"));
            xml.append("</content:encoded></item>");
        }
        return xml.append("</channel></rss>").toString();
    }
}
