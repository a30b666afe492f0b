package dev.sitrep.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.article.Article.TextFrom;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;

class NearDuplicatesTest {
    private static final Instant MORNING = Instant.parse("2025-12-21T06:00:00Z");
    private static final String WIRE =
            """
            MIAMI (Wire) - Envoys of both sides met for four hours on Saturday and agreed to go on on Sunday, two officials said.
            The delegations spoke about a ceasefire along the river, an exchange of prisoners and the reopening of the port, according to the ministry.
            "The discussions are proceeding constructively," the head of the delegation told reporters outside the hotel before he left for dinner.
            Neither side would say whether the question of territory had been raised, though diplomats in two capitals called it the hardest of all.""";
    private static final String INDEPENDENT =
            """
            After a day behind closed doors in Florida, negotiators signalled late on Saturday that they would return to the table within hours.
            A senior diplomat briefed on the meeting described the mood as businesslike, and said most of the time went to security guarantees.
            "The discussions are proceeding constructively," the chief Russian negotiator said in brief remarks to the press.
            Kyiv was not represented, and its president repeated that nothing about his country would be settled without it.""";

    private long next = 1;
    private final NearDuplicates duplicates = new NearDuplicates(1_000, Duration.ofDays(14));

    private Article article(String title, String text, Instant at) {
        long id = next++;
        return new Article(
                id,
                "k" + id,
                1,
                null,
                "Outlet",
                title,
                text,
                "en",
                null,
                at,
                null,
                text.isEmpty() ? TextFrom.NONE : TextFrom.FEED,
                null);
    }

    private OptionalLong offer(Article article) {
        OptionalLong first = duplicates.firstWithSameText(article);
        duplicates.add(first.isPresent() ? article.asDuplicateOf(first.getAsLong()) : article);
        return first;
    }

    @Test
    void a_wire_copy_with_another_headline_trimmed_or_with_paragraphs_added_points_at_the_first() {
        offer(article("Envoys meet", WIRE, MORNING));
        assertThat(offer(article("Talks held in Miami", WIRE, MORNING))).hasValue(1);
        assertThat(offer(article("Talks", WIRE.substring(0, WIRE.lastIndexOf('\n')), MORNING)))
                .hasValue(1);
        String added =
                WIRE
                        + "\nThe meeting is the third of its kind since autumn. Earlier rounds ended without a result, and were followed by new strikes.";
        assertThat(offer(article("Talks", added, MORNING))).hasValue(1);
        List<String> lines = new ArrayList<>(WIRE.lines().toList());
        assertThat(offer(article("Talks", String.join("\n", lines.reversed()), MORNING)))
                .hasValue(1);
    }

    @Test
    void two_reports_on_one_event_that_share_a_quotation_are_two() {
        offer(article("Envoys meet", WIRE, MORNING));
        assertThat(offer(article("Envoys meet", INDEPENDENT, MORNING))).isEmpty();
    }

    @Test
    void a_text_that_was_written_anew_is_no_copy() {
        offer(article("Envoys meet", WIRE, MORNING));
        String rewritten =
                """
                Saturday's four-hour session between the two delegations in Miami ended with a promise to resume the next day, officials on both sides confirmed.
                On the agenda, the ministry let it be known, were the port's reopening, a swap of captives, and a halt to fighting along the river.
                Whether land came up nobody wished to tell; envoys elsewhere regard it as the issue most likely to wreck any settlement.""";
        assertThat(offer(article("Talks to resume", rewritten, MORNING))).isEmpty();
    }

    @Test
    void
            a_later_revision_is_no_copy_of_the_one_before_it_and_stays_a_copy_of_what_that_one_copied() {
        offer(article("Envoys meet", WIRE, MORNING));
        Article copy = article("Envoys meet", WIRE, MORNING);
        assertThat(offer(copy)).hasValue(1);
        Article revision =
                new Article(
                        next++,
                        copy.key(),
                        1,
                        null,
                        "Outlet",
                        "Corrected",
                        WIRE + " Corrected.",
                        "en",
                        null,
                        MORNING,
                        null,
                        TextFrom.FEED,
                        null);
        assertThat(duplicates.firstWithSameText(revision)).hasValue(1);
        Article first =
                new Article(
                        next++,
                        "k1",
                        1,
                        null,
                        "Outlet",
                        "Corrected",
                        WIRE + " Corrected.",
                        "en",
                        null,
                        MORNING,
                        null,
                        TextFrom.FEED,
                        null);
        NearDuplicates fresh = new NearDuplicates(10, Duration.ofDays(14));
        fresh.add(article("Envoys meet", WIRE, MORNING));
        assertThat(
                        fresh.firstWithSameText(
                                new Article(
                                        99,
                                        "k" + (next - 1),
                                        1,
                                        null,
                                        "Outlet",
                                        "t",
                                        WIRE,
                                        "en",
                                        null,
                                        MORNING,
                                        null,
                                        TextFrom.FEED,
                                        null)))
                .isEmpty();
        assertThat(duplicates.firstWithSameText(first)).isPresent();
    }

    @Test
    void short_texts_must_agree_almost_wholly() {
        offer(
                article(
                        "A",
                        "Envoys of both sides met in Miami on Saturday, officials said.",
                        MORNING));
        assertThat(
                        offer(
                                article(
                                        "B",
                                        "Envoys of both sides met in Miami on Saturday, officials said",
                                        MORNING)))
                .hasValue(1);
        assertThat(
                        offer(
                                article(
                                        "C",
                                        "Envoys of both sides met in Berlin on Monday, officials said.",
                                        MORNING)))
                .isEmpty();
    }

    @Test
    void a_headline_alone_repeats_the_same_headline_within_two_days_and_a_short_one_nothing() {
        offer(article("Envoys meet in Miami for second day", "", MORNING));
        assertThat(
                        offer(
                                article(
                                        "Envoys meet in Miami for Second Day!",
                                        "",
                                        MORNING.plusSeconds(3600))))
                .hasValue(1);
        assertThat(offer(article("Envoys meet in Miami for second time", "", MORNING))).isEmpty();
        assertThat(offer(article("Live updates", "", MORNING))).isEmpty();
        assertThat(offer(article("Live updates", "", MORNING))).isEmpty();
        assertThat(
                        offer(
                                article(
                                        "Envoys meet in Miami for second day",
                                        "",
                                        MORNING.plus(Duration.ofDays(5)))))
                .isEmpty();
    }

    @Test
    void the_same_text_long_after_is_no_copy() {
        offer(article("Envoys meet", WIRE, MORNING));
        assertThat(offer(article("Envoys meet", WIRE, MORNING.plus(Duration.ofDays(15)))))
                .isEmpty();
    }

    @Test
    void the_oldest_leaves_a_full_window_and_the_others_are_still_found() {
        Random random = new Random(3);
        List<Article> all = new ArrayList<>();
        for (int i = 0; i < 2_500; i++) {
            StringBuilder text = new StringBuilder();
            for (int w = 0; w < 60; w++) {
                text.append("w").append(random.nextInt(5_000)).append(' ');
            }
            all.add(article("t", text.toString(), MORNING));
            assertThat(offer(all.getLast())).isEmpty();
        }
        assertThat(duplicates.size()).isEqualTo(1_000);
        assertThat(duplicates.firstWithSameText(copyOf(all.get(1_600))))
                .hasValue(all.get(1_600).id());
        assertThat(duplicates.firstWithSameText(copyOf(all.get(2_499))))
                .hasValue(all.get(2_499).id());
        assertThat(duplicates.firstWithSameText(copyOf(all.get(1_400)))).isEmpty();
    }

    private Article copyOf(Article article) {
        return article("copy", article.text(), MORNING);
    }
}
