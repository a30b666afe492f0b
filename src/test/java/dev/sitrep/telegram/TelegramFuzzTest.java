package dev.sitrep.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.chat.ChatRef;
import dev.sitrep.chat.Platform;
import dev.sitrep.delivery.DeliveryOutcome.Sent;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.delivery.Message.Run;
import dev.sitrep.delivery.Place;
import dev.sitrep.delivery.Post;
import dev.sitrep.testing.FakeTelegram;
import dev.sitrep.testing.TestingClock;
import dev.sitrep.testing.telegram.SeenMessage;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Messages of whatever a feed may hold, through the real SDK to the strict fake: none is refused for its form, and what is shown
 * is what was given, but for what nobody sees. {@code -Dsitrep.seed} repeats a run, {@code -Dsitrep.fuzz} makes it longer.
 */
class TelegramFuzzTest {
    private static final ChatRef CHAT = ChatRef.of(Platform.TELEGRAM, "100");
    private static final int MESSAGES = Integer.getInteger("sitrep.fuzz", 60);

    private int sent;

    @Test
    void no_message_is_refused_for_its_form_and_what_is_shown_is_what_was_given() {
        long start = Long.getLong("sitrep.seed", new Random().nextLong());
        System.out.println("hostile messages from seed " + start);
        long end = start + MESSAGES;
        for (long seed = start; seed < end; seed += 50) {
            // A chat of fifty messages at a time: the fake keeps what it shows.
            run(seed, Math.min(seed + 50, end));
        }
        System.out.println(MESSAGES + " hostile messages went in " + sent + " parts");
    }

    private void run(long from, long to) {
        TestingClock clock = new TestingClock(Instant.parse("2025-12-21T06:00:00Z"));
        try (FakeTelegram telegram = new FakeTelegram(clock);
                TelegramMessenger messenger =
                        new TelegramMessenger(
                                TelegramSettings.of(FakeTelegram.TOKEN, telegram.apiUrl()))) {
            telegram.open(100);
            for (long seed = from; seed < to; seed++) {
                Message message = new HostileText(seed).message();
                StringBuilder shown = new StringBuilder();
                List<Message> parts = messenger.parts(message);
                for (int i = 0; i < parts.size(); i++) {
                    clock.advance(Duration.ofSeconds(1));
                    Place place = i == 0 && seed > from ? edit(telegram) : Place.fresh();
                    Post post = new Post(CHAT, parts.get(i), "k", place, null);
                    assertThat(messenger.send(post, clock.instant()))
                            .as("seed %d, part %d", seed, i)
                            .isInstanceOf(Sent.class);
                    sent++;
                    SeenMessage seen = telegram.messages(100).getLast();
                    assertThat(seen.html()).as("seed %d, part %d", seed, i).isTrue();
                    shown.append(withoutNumber(seen.text(), i + 1, parts.size()));
                }
                assertThat(difference(essence(shown.toString()), essence(given(message))))
                        .as("seed %d: the first difference between what is shown and given", seed)
                        .isEmpty();
            }
        }
    }

    /** Every first part takes the place of what was last said, so that changes are checked as well. */
    private static Place edit(FakeTelegram telegram) {
        return new Place.Edit(Integer.toString(telegram.messages(100).getLast().id()));
    }

    private static String withoutNumber(String text, int part, int parts) {
        String number = part + "/" + parts;
        if (parts == 1) {
            return text;
        }
        assertThat(text).endsWith(number);
        return text.substring(0, text.length() - number.length());
    }

    private static String given(Message message) {
        return message.blocks().stream()
                .map(TelegramFuzzTest::given)
                .collect(Collectors.joining("\n"));
    }

    private static String given(Block block) {
        return switch (block) {
            case Block.Heading(String text) -> text;
            case Block.Fixed(String text) -> text;
            case Block.Paragraph(List<Run> runs) -> given(runs);
            case Block.Note(List<Run> runs) -> given(runs);
            case Block.Divider() -> "";
            case Block.Picture picture -> picture.text();
            case Block.Buttons buttons -> "";
        };
    }

    /** A link without a visible word shows where it leads. */
    private static String given(List<Run> runs) {
        return runs.stream()
                .map(
                        run ->
                                run instanceof Run.Link link && essence(link.text()).isEmpty()
                                        ? link.target().toString()
                                        : essence(run.text()))
                .collect(Collectors.joining());
    }

    private static String difference(String shown, String given) {
        int same = 0;
        while (same < Math.min(shown.length(), given.length())
                && shown.charAt(same) == given.charAt(same)) {
            same++;
        }
        return shown.equals(given)
                ? ""
                : "…" + around(shown, same) + "… instead of …" + around(given, same) + "…";
    }

    private static String around(String text, int place) {
        return text.substring(Math.max(0, place - 20), Math.min(text.length(), place + 20));
    }

    /**
     * What a reader sees, by rules written apart from those under test: no white space, nothing that is not shown or that the
     * server takes out, no rules between blocks.
     */
    private static String essence(String text) {
        return text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .filter(c -> Character.getType(c) != Character.CONTROL)
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .filter(c -> "\u0333\u033F\u030A\u2800\uFFFC─…".indexOf(c) < 0)
                .filter(c -> c < 0xE0000 || c > 0xE0FFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
