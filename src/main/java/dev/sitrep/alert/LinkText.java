package dev.sitrep.alert;

import dev.sitrep.speech.Speech;
import dev.sitrep.story.LinkReason;
import dev.sitrep.story.LinkReason.Earlier;

import java.time.LocalDate;
import java.util.List;

/** Why a story belongs to its storyline, in words. */
public final class LinkText {
    private LinkText() {}

    /** Half a sentence: "follows “Envoys to meet” of 17 December; both turn on Daniel Okoro, Ilse Brandt". */
    public static String reason(LinkReason reason, Speech speech) {
        return switch (reason) {
            case LinkReason.Written(String text) -> text;
            case LinkReason.Follows(Earlier earlier, boolean quoted, List<String> names) -> {
                String follows = follows(earlier, speech);
                if (names.isEmpty()) {
                    yield quoted ? speech.say("link.quoted", follows) : follows;
                }
                String shared = speech.list(names);
                yield quoted
                        ? speech.say("link.quoted.names", follows, shared)
                        : speech.say("link.names", follows, shared);
            }
        };
    }

    private static String follows(Earlier earlier, Speech speech) {
        return switch (earlier) {
            case Earlier.Titled(String title, LocalDate told) ->
                    speech.say("link.story", title, speech.day(told));
            case Earlier.Planned planned ->
                    speech.say(
                            "link.meeting",
                            planned.meeting(),
                            speech.day(planned.told()),
                            Terms.status(planned.status(), speech),
                            speech.days(planned.from(), planned.to()));
        };
    }
}
