package dev.sitrep.feed;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sitrep.feed.OpmlOutcome.Read;
import dev.sitrep.feed.OpmlOutcome.Unreadable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.net.URI;
import java.time.Instant;
import java.util.List;

class OpmlTest {
    private static OpmlOutcome read(String text) {
        return Opml.read(text.getBytes(UTF_8));
    }

    private static Feed feed(FeedSubscription about) {
        return new Feed(1, about, FeedHealth.added(Instant.EPOCH), Validators.NONE, Rhythm.UNKNOWN);
    }

    @Test
    void folders_and_our_own_attributes_are_read() {
        Read read =
                (Read)
                        read(
                                """
                                <opml version="1.0"><body>
                                  <outline text="Europe"><outline title="Wires">
                                    <outline type="rss" text="Desk" xmlUrl="https://desk.example/rss?a=1&amp;b=2"
                                      language="en" country="GB" sitrep-outlet="The Desk" sitrep-ownership="a trust"
                                      sitrep-state-media="true"/>
                                  </outline></outline>
                                  <outline xmlurl="http://www.press.example/feed"/>
                                </body></opml>
                                """);
        assertThat(read.feeds())
                .containsExactly(
                        new FeedSubscription(
                                URI.create("https://desk.example/rss?a=1&b=2"),
                                "Desk",
                                "The Desk",
                                "en",
                                "GB",
                                "Europe/Wires",
                                "a trust",
                                true),
                        FeedSubscription.of(URI.create("http://www.press.example/feed")));
        assertThat(read.feeds().getLast().title()).isEqualTo("press.example");
    }

    @Test
    void what_is_written_is_read_back_the_same() {
        FeedSubscription odd =
                new FeedSubscription(
                        URI.create("https://desk.example/?a=1&b=\"".replace("\"", "%22")),
                        "A \"quoted\" <title> & more",
                        "Desk",
                        null,
                        "UA",
                        "Україна",
                        "state <x>",
                        true);
        FeedSubscription plain = FeedSubscription.of(URI.create("https://press.example/rss"));
        String written = Opml.write(List.of(feed(odd), feed(plain)));
        assertThat(((Read) read(written)).feeds()).containsExactly(odd, plain);
    }

    @Test
    void an_address_that_is_no_web_address_is_passed_over_and_named_with_its_line() {
        Read read =
                (Read)
                        read(
                                "<opml><body>\n<outline xmlUrl='file:///etc/passwd'/>\n"
                                        + "<outline xmlUrl='https://a.example/'/></body></opml>");
        assertThat(read.feeds()).hasSize(1);
        assertThat(read.problems())
                .containsExactly("line 2: \"file:///etc/passwd\" is not a web address");
    }

    @Test
    void a_password_is_refused_and_not_shown() {
        Read read =
                (Read)
                        read(
                                "<opml><body>\n<outline xmlUrl='https://me:secret@a.example/feed'/>"
                                        + "</body></opml>");
        assertThat(read.feeds()).isEmpty();
        assertThat(read.problems())
                .containsExactly(
                        "line 2: \"https://…@a.example/feed\" has a name or password in it, which would"
                                + " show in lists and logs");
    }

    @Test
    void an_address_that_stands_there_twice_is_taken_once_and_told() {
        Read read =
                (Read)
                        read(
                                "<opml><body>\n<outline text='One' xmlUrl='https://a.example/'/>\n"
                                        + "<outline text='Two' xmlUrl='https://a.example/'/></body></opml>");
        assertThat(read.feeds()).extracting(FeedSubscription::title).containsExactly("One");
        assertThat(read.problems())
                .containsExactly("line 3: https://a.example/ stands in line 2 already");
    }

    @Test
    void folders_in_folders_are_written_as_such_and_read_back_in_order() {
        FeedSubscription inner = in("Europe/Wires", "https://a.example/1");
        FeedSubscription outer = in("Europe", "https://a.example/2");
        FeedSubscription none = in("", "https://a.example/3");
        FeedSubscription other = in("Asia", "https://a.example/4");
        List<FeedSubscription> all = List.of(inner, outer, none, other);
        String written = Opml.write(all.stream().map(OpmlTest::feed).toList());
        assertThat(written).contains("<outline text=\"Europe\">\n      <outline text=\"Wires\">\n");
        assertThat(((Read) read(written)).feeds()).containsExactlyElementsOf(all);
    }

    @Test
    void strokes_in_the_names_of_folders_are_folders() {
        Read read =
                (Read)
                        read(
                                "<opml><body><outline text='/ Europe//Wires /'>"
                                        + "<outline xmlUrl='https://a.example/'/></outline></body></opml>");
        assertThat(read.feeds().getFirst().folder()).isEqualTo("Europe/Wires");
        String deep = "a/".repeat(100_000);
        assertThat(
                        read(
                                "<opml><body><outline text='"
                                        + deep
                                        + "'><outline xmlUrl='https://a.example/'/></outline></body></opml>"))
                .isEqualTo(new Unreadable("line 1: outlines are nested too deeply"));
    }

    private static FeedSubscription in(String folder, String url) {
        return new FeedSubscription(
                URI.create(url), url, "Desk", "uk", "UA", folder, "public", false);
    }

    @Test
    @Timeout(10)
    void a_file_of_a_hundred_megabytes_is_refused() {
        byte[] file = new byte[100 << 20];
        java.util.Arrays.fill(file, (byte) ' ');
        assertThat(Opml.read(file))
                .isEqualTo(new Unreadable("it is larger than 5 MB, which no list of feeds is"));
    }

    @Test
    void a_broken_file_is_refused_with_the_line() {
        assertThat(read("<opml>\n<body>\n<outline xmlUrl='https://a.example/?a&b'/></body></opml>"))
                .isEqualTo(new Unreadable("line 3: it is not well-formed XML"));
        assertThat(read("")).isInstanceOf(Unreadable.class);
        assertThat(read("<rss/>"))
                .isEqualTo(new Unreadable("line 1: it is no OPML: the root element is <rss>"));
    }

    @Test
    @Timeout(10)
    void a_document_type_is_refused_with_the_line_and_no_bomb_goes_off() {
        String bomb =
                """
                <?xml version="1.0"?>
                <!DOCTYPE opml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
                <!ENTITY x SYSTEM "file:///etc/passwd">]>
                <opml><body><outline text="&b;&x;" xmlUrl="https://a.example/"/></body></opml>
                """;
        assertThat(((Unreadable) read(bomb)).why()).matches("line [234]: .*");
    }

    @Test
    void an_encoding_that_is_not_the_declared_one_is_read_and_told() {
        Read read =
                (Read)
                        read(
                                "<?xml version='1.0' encoding='windows-1251'?><opml><body>"
                                        + "<outline text='Укрінформ' xmlUrl='https://a.example/'/></body></opml>");
        assertThat(read.feeds().getFirst().title()).isEqualTo("Укрінформ");
        assertThat(read.problems())
                .containsExactly("the encoding is not the declared one: read as UTF-8");
    }

    @Test
    void endless_names_are_shown_short() {
        assertThat(((Unreadable) read("<" + "r".repeat(500) + "/>")).why())
                .isEqualTo("line 1: it is no OPML: the root element is <" + "r".repeat(40) + "…>");
    }

    @Test
    void a_document_type_with_errors_of_its_own_is_refused_with_the_line() {
        assertThat(read("<?xml version=\"1.0\"?>\n<!DOCTYPE opml [<!ENTITY a \u0001>]><opml/>"))
                .isEqualTo(new Unreadable("line 2: it is not well-formed XML"));
    }

    @Test
    @Timeout(10)
    void a_tower_of_outlines_is_refused() {
        assertThat(((Unreadable) read("<opml><body>" + "<outline>".repeat(100_000))).why())
                .isEqualTo("line 1: outlines are nested too deeply");
        assertThat(((Unreadable) read("<opml><body>" + "<x>".repeat(100_000))).why())
                .isEqualTo("line 1: outlines are nested too deeply");
    }
}
