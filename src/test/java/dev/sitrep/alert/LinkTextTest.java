package dev.sitrep.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.speech.Language;
import dev.sitrep.speech.Speech;
import dev.sitrep.story.LinkReason;
import dev.sitrep.story.LinkReason.Earlier;
import dev.sitrep.story.LinkReason.Follows;
import dev.sitrep.story.LinkReason.Meeting;
import dev.sitrep.story.Status;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

class LinkTextTest {
    private static final LocalDate DAY = LocalDate.of(2025, 12, 17);
    private static final Earlier TITLED = new Earlier.Titled("Envoys to meet", DAY);

    private static String said(LinkReason reason) {
        return LinkText.reason(reason, Speech.of(Language.ENGLISH));
    }

    @Test
    void what_joins_two_stories_is_said() {
        assertThat(said(new Follows(TITLED, false, List.of("Okoro", "Brandt"))))
                .isEqualTo("follows “Envoys to meet” of 17 December; both turn on Okoro, Brandt");
        assertThat(said(new Follows(TITLED, true, List.of())))
                .isEqualTo("follows “Envoys to meet” of 17 December; both quote the same words");
        assertThat(said(new Follows(TITLED, true, List.of("Okoro"))))
                .endsWith("; both quote the same words and turn on Okoro");
        assertThat(said(new Follows(TITLED, false, List.of())))
                .isEqualTo("follows “Envoys to meet” of 17 December");
    }

    @Test
    void a_meeting_that_was_announced_is_named() {
        assertThat(said(new Follows(planned(Meeting.TALKS), false, List.of())))
                .isEqualTo(
                        "follows the talks that on 17 December were expected for 20–21 December");
        for (Meeting meeting : Meeting.values()) {
            assertThat(said(new Follows(planned(meeting), false, List.of())))
                    .contains("the " + meeting.name().toLowerCase(java.util.Locale.ROOT) + " that");
        }
    }

    @Test
    void a_sentence_that_was_kept_before_stays() {
        assertThat(said(new LinkReason.Written("both turn on Brandt")))
                .isEqualTo("both turn on Brandt");
    }

    private static Earlier planned(Meeting meeting) {
        return new Earlier.Planned(meeting, DAY, Status.EXPECTED, DAY.plusDays(3), DAY.plusDays(4));
    }
}
