package dev.sitrep.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.Platform;
import dev.sitrep.delivery.DeliveryOutcome.Rejected;
import dev.sitrep.delivery.DeliveryOutcome.Sent;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Button;
import dev.sitrep.delivery.Message.Run;
import dev.sitrep.delivery.Post;
import dev.sitrep.testing.FakeSlack;
import dev.sitrep.testing.TestingClock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class SlackBlocksTest {
    /** How many messages that nobody would write are tried: -Dsitrep.fuzz=N. */
    private static final int FUZZ = Integer.getInteger("sitrep.fuzz", 200);

    private final TestingClock clock = new TestingClock(Instant.parse("2025-12-21T06:00:00Z"));
    private final FakeSlack slack = new FakeSlack(clock);
    private final SlackMessenger messenger =
            new SlackMessenger(
                    new SlackSettings(
                            FakeSlack.BOT_TOKEN, FakeSlack.APP_TOKEN, null, slack.apiUrl()));
    private int rooms;

    @AfterEach
    void close() {
        messenger.close();
        slack.close();
    }

    /** Sends all parts to a channel of their own and gives what a reader sees there. */
    private List<FakeSlack.Seen> sent(Message whole) {
        String room = "C" + ++rooms;
        slack.addChannel(room, "desk");
        for (Message part : messenger.parts(whole)) {
            clock.advance(Duration.ofSeconds(2));
            ChatRef chat = ChatRef.of(Platform.SLACK, room);
            assertThat(messenger.send(Post.fresh(chat, part, "k"), clock.instant()))
                    .as("%s", part)
                    .isInstanceOf(Sent.class);
        }
        return slack.messages(room);
    }

    private FakeSlack.Seen seen(Run... runs) {
        return sent(new Message(List.of(new Block.Paragraph(List.of(runs))))).getFirst();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!channel> look",
                "<@U1> hi",
                "<!here|x>",
                "@channel and @here",
                "&lt;!channel&gt;",
                "A & B < C > D",
                "*not bold* and _not italic_ or ~gone~",
                "`code` and ```block```",
                "> not a quote",
                "line\n>>> not a quote",
                "a_b_c x*y*z",
                ":smile: at 14:30:00 :ня:",
                "https://example.org/a_b_?x=1&y=2",
                "<https://evil.example|click>",
                "a|b"
            })
    void text_is_only_text(String text) {
        FakeSlack.Seen seen = seen(new Run.Plain(text));
        assertThat(seen.pings()).isEmpty();
        assertThat(seen.links()).isEmpty();
        assertThat(seen.styled()).isEmpty();
        assertThat(lookAlikesUndone(seen.text())).isEqualTo(text);
        assertThat(lookAlikesUndone(seen.notification())).isEqualTo(text);
    }

    private static String lookAlikesUndone(String text) {
        return text.replace('∗', '*')
                .replace('ˍ', '_')
                .replace('∼', '~')
                .replace('ˋ', '`')
                .replace('›', '>')
                .replace('∶', ':');
    }

    @Test
    void words_with_underscores_and_asterisks_inside_stay_as_they_are() {
        assertThat(seen(new Run.Plain("see @user_name_1, 2*3*4")).text())
                .isEqualTo("see @user_name_1, 2*3*4");
    }

    @Test
    void styles_hold_next_to_letters_and_over_lines() {
        FakeSlack.Seen seen =
                seen(
                        new Run.Plain("pre"),
                        new Run.Bold("bold"),
                        new Run.Italic("it"),
                        new Run.Plain("post "),
                        new Run.Bold(" two\nlines "),
                        new Run.Plain("end"));
        assertThat(seen.text()).isEqualTo("prebolditpost  two\nlines end");
        assertThat(seen.styled()).containsExactlyInAnyOrder("*bold", "_it", "*two", "*lines");
    }

    @Test
    void a_link_leads_only_to_the_web_and_is_never_cut() {
        FakeSlack.Seen seen =
                seen(
                        new Run.Link("a > b | c", URI.create("https://example.org/?a=1&b=2")),
                        new Run.Link(" all", URI.create("!channel")),
                        new Run.Link(" you", URI.create("@U1")),
                        new Run.Link(" run", URI.create("javascript:alert(1)")),
                        new Run.Link(" far", URI.create("https://example.org/" + "a".repeat(2000))),
                        new Run.Link("", URI.create("https://example.net/x")));
        assertThat(seen.links())
                .containsExactly("https://example.org/?a=1&b=2", "https://example.net/x");
        assertThat(seen.pings()).isEmpty();
        assertThat(seen.text()).isEqualTo("a > b ¦ callyourunfarexample.net");
    }

    @Test
    void a_title_is_a_header_unless_it_is_long_or_has_characters_that_need_escapes() {
        Message titles =
                new Message(
                        List.of(
                                new Block.Heading("Short\ntitle :smile: *x*"),
                                new Block.Heading("A & B"),
                                new Block.Heading("word ".repeat(40)),
                                new Block.Heading("  ")));
        FakeSlack.Seen seen = sent(titles).getFirst();
        assertThat(seen.blocks()).hasSize(3);
        assertThat(seen.blocks().get(0).path("type").asText()).isEqualTo("header");
        assertThat(seen.blocks().get(1).path("type").asText()).isEqualTo("section");
        assertThat(seen.blocks().get(2).path("type").asText()).isEqualTo("section");
        assertThat(seen.text()).startsWith("Short title :smile: *x*\nA & B\nword word");
    }

    @Test
    void a_long_text_is_cut_between_sentences() {
        String sentence = "Envoys of the two countries met in Miami on Saturday & talked. ";
        FakeSlack.Seen seen = seen(new Run.Plain(sentence.repeat(100)));
        assertThat(seen.blocks().size()).isGreaterThan(2);
        for (var block : seen.blocks()) {
            assertThat(block.at("/text/text").asText().strip()).endsWith("talked.");
        }
        assertThat(seen.text().replace('\n', ' ').strip()).isEqualTo(sentence.repeat(100).strip());
    }

    @Test
    void one_endless_word_is_cut_between_characters() {
        List<FakeSlack.Seen> parts =
                sent(Message.text("👩‍👩‍👧‍👦".repeat(2_000) + "е́".repeat(5_000)));
        assertThat(parts.size()).isGreaterThan(2);
        String joined =
                parts.stream()
                        .map(p -> p.text().replaceFirst("\n[0-9]+/[0-9]+$", ""))
                        .collect(Collectors.joining());
        assertThat(joined.replace("\n", ""))
                .isEqualTo("👩‍👩‍👧‍👦".repeat(2_000) + "е́".repeat(5_000));
        assertThat(parts).noneMatch(p -> p.text().startsWith("\u0301"));
    }

    @Test
    void fixed_text_keeps_its_lines_and_spaces() {
        Message fixed =
                new Message(List.of(new Block.Fixed("a   *b* ```\n  <c> & :d:\n".repeat(200))));
        FakeSlack.Seen seen = sent(fixed).getFirst();
        assertThat(seen.text()).contains("a   *b* ˋˋˋ\n  <c> & :d:\na   *b*");
        assertThat(seen.styled()).hasSize(seen.blocks().size());
        assertThat(seen.pings()).isEmpty();
    }

    @Test
    void buttons_come_in_rows_that_slack_takes_and_bad_ones_are_left_out() {
        List<Button> buttons = new ArrayList<>();
        IntStream.range(0, 60).forEach(i -> buttons.add(new Button("Story " + i, "story " + i)));
        buttons.add(new Button("no command", " "));
        buttons.add(new Button("too long", "x".repeat(2_001)));
        buttons.add(new Button("", "help"));
        buttons.add(new Button("l".repeat(200), "latest"));
        FakeSlack.Seen seen =
                sent(new Message(List.of(Block.note("Pick"), new Block.Buttons(buttons))))
                        .getFirst();
        assertThat(seen.buttons()).hasSize(62);
        assertThat(seen.buttons().get(60).label()).isEqualTo("help");
        assertThat(seen.buttons().get(61).label()).hasSizeLessThanOrEqualTo(75).endsWith("…");
    }

    @Test
    void a_long_digest_is_split_with_each_title_beside_its_text() {
        List<Block> blocks = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            blocks.add(new Block.Divider());
            blocks.add(new Block.Heading("Story " + i));
            blocks.add(Block.paragraph(("Sentence of story " + i + ". ").repeat(40)));
            blocks.add(Block.note("outlets"));
            blocks.add(new Block.Buttons(List.of(new Button("Sources", "sources " + i))));
        }
        Message whole = new Message(blocks);
        List<Message> parts = messenger.parts(whole);
        assertThat(parts.size()).isBetween(4, 8);
        for (Message part : parts) {
            assertThat(SlackBlocks.of(part).size()).isLessThanOrEqualTo(46);
            assertThat(part.blocks().getFirst()).isInstanceOf(Block.Heading.class);
            assertThat(part.blocks().get(part.blocks().size() - 2))
                    .isInstanceOf(Block.Buttons.class);
            String number = (parts.indexOf(part) + 1) + "/" + parts.size();
            assertThat(part.blocks().getLast()).isEqualTo(Block.note(number));
        }
        assertThat(sent(whole)).hasSameSizeAs(parts);
    }

    @Test
    void a_hundred_short_paragraphs_go_in_three_messages() {
        List<Block> blocks = new ArrayList<>();
        IntStream.range(0, 100).forEach(i -> blocks.add(Block.paragraph("Line " + i)));
        assertThat(sent(new Message(blocks))).hasSize(3);
    }

    @Test
    void no_message_is_refused_for_its_form_and_none_pings_anyone() {
        long seed = Long.getLong("sitrep.seed", System.nanoTime());
        System.out.println("SlackBlocksTest: -Dsitrep.seed=" + seed);
        HostileTexts hostile = new HostileTexts(seed);
        slack.addChannel("C0", "desk");
        ChatRef chat = ChatRef.of(Platform.SLACK, "C0");
        for (int i = 0; i < FUZZ; i++) {
            for (Message part : messenger.parts(hostile.message())) {
                clock.advance(Duration.ofSeconds(2));
                var outcome = messenger.send(Post.fresh(chat, part, "k" + i), clock.instant());
                boolean nothingToSee = SlackBlocks.of(part).isEmpty();
                assertThat(outcome)
                        .as("seed %d, message %d: %s", seed, i, part)
                        .isInstanceOf(nothingToSee ? Rejected.class : Sent.class);
            }
        }
        assertThat(slack.calls("chat.postMessage")).allMatch(c -> c.error().isEmpty());
        for (FakeSlack.Seen seen : slack.messages("C0")) {
            assertThat(seen.pings()).as("seed %d: %s", seed, seen).isEmpty();
            assertThat(seen.links()).allMatch(l -> l.startsWith("https://"));
        }
    }

    @Test
    void backticks_between_colons_make_no_emoji() {
        for (FakeSlack.Seen seen : sent(Message.text("a smile:``::tone"))) {
            assertThat(seen.styled()).isEmpty();
        }
    }

    @Test
    void hostile_plain_text_is_never_styled() {
        long seed = Long.getLong("sitrep.seed", System.nanoTime());
        System.out.println("SlackBlocksTest: -Dsitrep.seed=" + seed);
        HostileTexts hostile = new HostileTexts(seed);
        for (int i = 0; i < FUZZ; i++) {
            String text = hostile.text();
            if (SlackText.visible(SlackText.clean(text))) {
                for (FakeSlack.Seen seen : sent(Message.text(text))) {
                    assertThat(seen.styled()).as("seed %d: %s", seed, text).isEmpty();
                    assertThat(seen.links()).as("seed %d: %s", seed, text).isEmpty();
                }
            }
        }
    }
}
