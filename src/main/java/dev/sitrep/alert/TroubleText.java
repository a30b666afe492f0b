package dev.sitrep.alert;

import dev.sitrep.chat.Chat;
import dev.sitrep.delivery.DeliveryTroubleStore.Failed;
import dev.sitrep.delivery.Message;
import dev.sitrep.delivery.Message.Block;
import dev.sitrep.speech.Speech;
import dev.sitrep.text.Excerpt;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The bot's own troubles, as its operators read them. What broken things say of themselves is given in their own words, without secrets. */
public final class TroubleText {
    private static final int EXAMPLES = 3;
    private static final int LONGEST = 300;

    private final Chat chat;
    private final Speech speech;
    private final UnaryOperator<String> discretion;

    /**
     * @param discretion takes out what nobody may read
     */
    public TroubleText(Chat chat, UnaryOperator<String> discretion) {
        this.chat = chat;
        this.speech = Speech.of(chat.settings().language());
        this.discretion = discretion;
    }

    /** It has begun. */
    public Message begun(Trouble trouble, Instant now) {
        return Message.text(
                speech.say(
                        "trouble." + trouble.kind(),
                        trouble.of(),
                        near(trouble.since(), now),
                        detail(trouble.detail())));
    }

    /** It is over. */
    public Message over(Trouble trouble, Instant now) {
        return Message.text(
                speech.say(
                        "trouble." + trouble.kind() + "-over",
                        trouble.of(),
                        near(trouble.since(), now),
                        near(trouble.seenAt(), now),
                        speech.span(Duration.between(trouble.since(), trouble.seenAt()))));
    }

    /** Messages did not arrive and are tried no more. */
    public Message failed(List<Failed> failed) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.paragraph(speech.say("trouble.failed", failed.size())));
        List<String> lines =
                failed.stream()
                        .limit(EXAMPLES)
                        .map(
                                one ->
                                        speech.say(
                                                "trouble.failed-one",
                                                one.platform(),
                                                Excerpt.of(one.chatTitle(), 60),
                                                detail(one.problem())))
                        .toList();
        blocks.add(Block.paragraph(String.join("\n", lines)));
        return new Message(blocks);
    }

    /** Articles could not be understood. */
    public Message aside(List<String> titles) {
        List<String> lines = new ArrayList<>();
        lines.add(speech.say("trouble.aside", titles.size()));
        titles.stream().limit(EXAMPLES).forEach(title -> lines.add("· " + Excerpt.of(title, 100)));
        return Message.text(String.join("\n", lines));
    }

    private String detail(String detail) {
        return Excerpt.of(discretion.apply(detail).strip(), LONGEST);
    }

    private String near(Instant time, Instant now) {
        return speech.near(time, now, chat.settings().zone());
    }
}
