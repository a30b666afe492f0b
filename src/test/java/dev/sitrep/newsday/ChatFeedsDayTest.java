package dev.sitrep.newsday;

import static dev.sitrep.newsday.Reports.STRIKE;
import static dev.sitrep.newsday.Reports.TALKS;
import static dev.sitrep.testing.Newsroom.hours;
import static dev.sitrep.testing.Newsroom.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.feed.Feed;
import dev.sitrep.feed.FeedSubscription;
import dev.sitrep.feed.Opml;
import dev.sitrep.feed.OpmlOutcome;
import dev.sitrep.testing.NewsSite;
import dev.sitrep.testing.Newsroom;
import dev.sitrep.testing.NewsroomChat;
import dev.sitrep.testing.TestDatabases.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Chats bring feeds along, one by one and in lists, take them away again and take them elsewhere. */
class ChatFeedsDayTest {
    private static final String RSS = "application/rss+xml";

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_feed_is_looked_at_then_read_and_its_stories_come_in_the_digest(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat chat = newsroom.startedChat("42");
            serve(newsroom, "herald", "The Herald", TALKS.title());

            assertThat(asks(newsroom, chat, "/addfeed " + feed(newsroom, "herald")))
                    .satisfiesExactly(
                            first -> assertThat(first).startsWith("I am looking at http://"),
                            second ->
                                    assertThat(second)
                                            .startsWith("You follow The Herald.")
                                            .contains("for all chats of this bot"));
            newsroom.advanceTo("08:00");
            assertThat(chat.digests().getFirst()).contains(TALKS.title());
        }
    }

    @Test
    void a_pages_feed_is_found() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            serve(newsroom, "herald", "The Herald", TALKS.title());
            newsroom.web()
                    .serve(
                            "/herald/",
                            "text/html",
                            "<html><head><link rel=\"alternate\" type=\"application/rss+xml\""
                                    + " href=\"feed.xml\"></head><body>News</body></html>");

            assertThat(asks(newsroom, chat, "/addfeed " + newsroom.web().url("/herald/")).getLast())
                    .contains("/herald/ is a page; its feed is " + feed(newsroom, "herald"))
                    .contains("You follow The Herald.");
        }
    }

    @Test
    void a_feed_that_is_read_already_is_followed_at_once_and_nobody_is_asked() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("herald", TALKS);
            newsroom.advance(minutes(20));
            int before = newsroom.web().requests().size();

            assertThat(chat.types("/addfeed " + feed(newsroom, "herald")).getFirst())
                    .startsWith("You follow herald. It was read already");
            assertThat(chat.types("/addfeed " + feed(newsroom, "herald")).getFirst())
                    .isEqualTo("You follow herald already.");
            assertThat(newsroom.web().requests()).hasSize(before);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|Which feed?",
                "nothing|nothing is not a web address.",
                "http://me:word@desk.example/feed|has a name or password in it",
                "ftp://desk.example/feed|is not a web address",
            })
    void what_is_no_address_is_refused_at_once(String typed, String answer) {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            assertThat(asks(newsroom, chat, "/addfeed " + typed))
                    .singleElement()
                    .asString()
                    .contains(answer, "Use: addfeed URL", "Example: ")
                    .doesNotContain("word@");
        }
    }

    @Test
    void what_is_no_feed_can_not_be_asked_or_lies_inside_is_not_added() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.web().serve("/page.html", "text/html", "<html><body>Hello</body></html>");
            newsroom.web().serveStatus("/ill.xml", 503);
            newsroom.web().hang("/slow.xml");

            assertThat(asks(newsroom, chat, "/addfeed " + newsroom.web().url("/page.html")))
                    .last()
                    .asString()
                    .contains("I found no feed at", "Nothing was added.");
            assertThat(asks(newsroom, chat, "/addfeed " + newsroom.web().url("/ill.xml")))
                    .last()
                    .asString()
                    .contains("could not be asked now", "503", "try again later");
            assertThat(asks(newsroom, chat, "/addfeed " + newsroom.web().url("/slow.xml")))
                    .last()
                    .asString()
                    .contains("could not be asked now");
            assertThat(asks(newsroom, chat, "/addfeed http://10.0.0.1/feed.xml"))
                    .last()
                    .asString()
                    .contains("I found no feed at http://10.0.0.1/feed.xml");
            assertThat(newsroom.app().feeds().list()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void an_address_that_is_being_looked_at_when_the_program_dies_is_looked_at_again(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat chat = newsroom.startedChat("42");
            serve(newsroom, "herald", "The Herald", TALKS.title());
            chat.types("/addfeed " + feed(newsroom, "herald"));
            newsroom.dies();
            newsroom.starts();
            newsroom.advance(minutes(10));
            newsroom.settles();
            newsroom.runs("deliver");

            assertThat(chat.messages())
                    .filteredOn(text -> text.startsWith("You follow The Herald."))
                    .hasSize(1);
        }
    }

    @Test
    void a_chat_can_not_have_many_addresses_looked_at_at_once() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            for (int i = 0; i < 3; i++) {
                chat.types("/addfeed " + newsroom.web().url("/" + i + ".xml"));
            }
            assertThat(chat.types("/addfeed " + newsroom.web().url("/3.xml")).getFirst())
                    .isEqualTo(
                            "I am still looking at 3 addresses for you; then the next may come.");
        }
    }

    @Test
    void a_feed_that_was_gone_is_taken_up_again_by_who_says_that_it_is_back() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedBreaks("herald", 410, "text/plain", "gone");
            newsroom.advance(minutes(20));
            newsroom.feedServes("herald", TALKS);

            assertThat(asks(newsroom, chat, "/addfeed " + feed(newsroom, "herald")).getLast())
                    .startsWith("herald was gone; it is read again from now on.");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_feed_ends_with_the_last_chat_that_follows_it(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat one = newsroom.startedChat("42");
            NewsroomChat other = newsroom.startedChat("43");
            serve(newsroom, "herald", "The Herald", TALKS.title());
            asks(newsroom, one, "/addfeed " + feed(newsroom, "herald"));
            newsroom.advance(minutes(20));
            other.types("/addfeed " + feed(newsroom, "herald"));
            long id = newsroom.feed("herald").id();

            assertThat(one.types("/removefeed " + id).getFirst())
                    .startsWith("You follow The Herald no more. It is read all the same");
            assertThat(one.types("/removefeed " + id).getFirst())
                    .isEqualTo("You did not follow The Herald.");
            assertThat(other.types("/removefeed " + feed(newsroom, "herald")).getFirst())
                    .startsWith("You follow The Herald no more, and neither does anybody else");
            assertThat(newsroom.app().feeds().list()).isEmpty();
            assertThat(other.types("/removefeed " + id).getFirst()).contains("There is no feed");
        }
    }

    @Test
    void a_feed_of_the_operators_list_stays() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            serve(newsroom, "herald", "The Herald", TALKS.title());
            asks(newsroom, chat, "/addfeed " + feed(newsroom, "herald"));
            // An operator's list comes to name what a chat had brought.
            newsroom.app()
                    .feeds()
                    .add(FeedSubscription.of(newsroom.feed("herald").url()), newsroom.now());

            assertThat(chat.types("/removefeed " + newsroom.feed("herald").id()).getFirst())
                    .contains("It is read all the same");
            assertThat(newsroom.app().feeds().list()).hasSize(1);
        }
    }

    @Test
    void a_feed_that_is_unfollowed_by_another_command_ends_within_the_hour() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            serve(newsroom, "herald", "The Herald", TALKS.title());
            asks(newsroom, chat, "/addfeed " + feed(newsroom, "herald"));
            chat.types("/feeds unfollow " + newsroom.feed("herald").id());
            newsroom.advance(hours(2));

            assertThat(newsroom.app().feeds().list()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_list_at_an_address_is_imported_and_what_came_of_it_is_counted(Kind kind) {
        try (Newsroom newsroom = new Newsroom(kind)) {
            NewsroomChat chat = newsroom.startedChat("42");
            newsroom.feedServes("herald", TALKS);
            newsroom.web()
                    .serve(
                            "/feeds.opml",
                            "text/x-opml",
                            opml(
                                    feed(newsroom, "herald"),
                                    feed(newsroom, "courier"),
                                    feed(newsroom, "gazette"),
                                    "ftp://desk.example/feed"));

            assertThat(asks(newsroom, chat, "/import " + newsroom.web().url("/feeds.opml")))
                    .last()
                    .asString()
                    .contains("2 feeds are new and read from now on.")
                    .contains("1 was read already; you follow it now.")
                    .contains("1 line was passed over:", "ftp://desk.example/feed");
            assertThat(newsroom.app().feeds().list()).hasSize(3);
            assertThat(newsroom.feed("herald").title()).isEqualTo("herald");
        }
    }

    @Test
    void pasted_lists_are_imported_up_to_the_limit_of_a_chat() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            String[] addresses =
                    IntStream.range(0, 60)
                            .mapToObj(i -> "https://desk.example/feeds/number-" + i + ".xml")
                            .toArray(String[]::new);

            assertThat(chat.types("/import " + opml(addresses)).getFirst())
                    .contains("50 feeds are new")
                    .contains("10 were left out: a chat may follow 50.");
            assertThat(chat.types("/import " + String.join("\n", addresses)).getFirst())
                    .contains("50 you followed already.")
                    .contains("10 were left out");
            assertThat(chat.types("/addfeed https://desk.example/one-more.xml").getFirst())
                    .startsWith("You follow as many feeds as a chat may: 50.");
        }
    }

    @Test
    void what_is_no_list_is_not_imported() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            serve(newsroom, "herald", "The Herald", TALKS.title());
            assertThat(chat.types("/import <opml><body><outline").getFirst())
                    .contains("This is no list of feeds");
            assertThat(
                            chat.types(
                                            "/import <!DOCTYPE x [<!ENTITY a \"b\">]><opml"
                                                    + " version=\"2.0\"/>")
                                    .getFirst())
                    .contains("This is no list of feeds");
            assertThat(asks(newsroom, chat, "/import " + feed(newsroom, "herald")).getLast())
                    .contains("is no list of feeds");
            assertThat(chat.types("/import one two\nthree").getFirst())
                    .contains("There is no feed in it.", "3 lines were passed over:");
            assertThat(newsroom.app().feeds().list()).isEmpty();
        }
    }

    @Test
    void what_is_exported_can_be_imported_and_every_part_is_whole() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            assertThat(chat.types("/export").getFirst()).startsWith("You follow no feeds.");
            String[] addresses =
                    IntStream.range(0, 50)
                            .mapToObj(
                                    i ->
                                            "https://desk"
                                                    + i
                                                    + ".example/a&b/feed.xml?key=<"
                                                    + i
                                                    + ">")
                            .map(a -> a.replace("<", "%3C").replace(">", "%3E"))
                            .toArray(String[]::new);
            chat.types("/import " + String.join("\n", addresses));

            List<String> parts = chat.types("/export");
            assertThat(parts).hasSizeGreaterThan(1);
            assertThat(parts.getFirst()).startsWith("50 feeds that you follow");
            List<String> exported =
                    parts.stream().flatMap(part -> addresses(part).stream()).toList();
            assertThat(exported).containsExactlyInAnyOrder(addresses);
        }
    }

    @Test
    void an_address_with_a_key_is_exported_to_who_gave_it_alone() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat owner = newsroom.startedChat("42");
            NewsroomChat other = newsroom.startedChat("43");
            owner.types("/import https://desk.example/a.xml?key=1 https://desk.example/b.xml");
            for (Feed feed : newsroom.app().feeds().list()) {
                other.types("/feeds follow " + feed.id());
            }
            assertThat(String.join("", owner.types("/export"))).contains("a.xml?key=1", "b.xml");
            assertThat(String.join("", other.types("/export")))
                    .contains("b.xml", "1 feed is left out")
                    .doesNotContain("key=1");
        }
    }

    @Test
    void the_feeds_of_a_chat_that_was_lost_end_a_month_later() {
        try (Newsroom newsroom = new Newsroom()) {
            NewsroomChat chat = newsroom.startedChat("42");
            chat.types("/import https://desk.example/a.xml https://desk.example/b.xml");
            newsroom.app().chats().gone(chat.ref(), "blocked", newsroom.now());
            newsroom.timePasses(hours(24 * 29));
            newsroom.runs("housekeeping");
            assertThat(newsroom.app().feeds().list()).hasSize(2);
            newsroom.timePasses(hours(24 * 2));
            newsroom.runs("housekeeping");
            assertThat(newsroom.app().feeds().list()).isEmpty();
        }
    }

    private static List<String> asks(Newsroom newsroom, NewsroomChat chat, String text) {
        int before = chat.messages().size();
        chat.types(text);
        newsroom.runs("errands");
        newsroom.settles();
        newsroom.runs("deliver");
        return chat.messages().subList(before, chat.messages().size());
    }

    private static String feed(Newsroom newsroom, String outlet) {
        return newsroom.web().url(NewsSite.feedPlace(outlet)).toString();
    }

    private static void serve(Newsroom newsroom, String outlet, String title, String headline) {
        String text = String.join(" ", TALKS.paragraphs()) + STRIKE.title();
        newsroom.web()
                .serve(
                        NewsSite.feedPlace(outlet),
                        RSS,
                        """
                        <rss version="2.0"><channel><title>%s</title><item><title>%s</title>
                        <guid>1</guid><description>%s</description></item></channel></rss>"""
                                .formatted(title, headline, text));
    }

    private static String opml(String... addresses) {
        return "<opml version=\"2.0\"><body>\n"
                + List.of(addresses).stream()
                        .map(
                                "<outline type=\"rss\" text=\"Not its name\" xmlUrl=\"%s\"/>\n"
                                        ::formatted)
                        .collect(Collectors.joining())
                + "</body></opml>";
    }

    private static List<String> addresses(String part) {
        String opml = part.substring(part.indexOf("<?xml"));
        OpmlOutcome.Read read = (OpmlOutcome.Read) Opml.read(opml.getBytes(StandardCharsets.UTF_8));
        assertThat(read.problems()).isEmpty();
        return read.feeds().stream().map(feed -> feed.url().toString()).toList();
    }
}
