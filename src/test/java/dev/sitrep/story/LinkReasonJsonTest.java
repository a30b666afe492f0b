package dev.sitrep.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.story.LinkReason.Earlier;
import dev.sitrep.story.LinkReason.Follows;
import dev.sitrep.story.LinkReason.Meeting;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

class LinkReasonJsonTest {
    private static final LocalDate DAY = LocalDate.of(2025, 12, 17);

    @Test
    void a_reason_comes_back_as_it_was() {
        for (LinkReason reason :
                List.of(
                        new Follows(
                                new Earlier.Titled("“Talks” {1}\n", DAY), true, List.of("Окоро")),
                        new Follows(
                                new Earlier.Planned(
                                        Meeting.SWAP, DAY, Status.ANNOUNCED, DAY, DAY.plusDays(1)),
                                false,
                                List.of()),
                        new LinkReason.Written("follows “Talks”; both turn on Brandt"))) {
            assertThat(LinkReasonJson.read(LinkReasonJson.write(reason))).isEqualTo(reason);
        }
    }
}
