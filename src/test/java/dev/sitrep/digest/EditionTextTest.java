package dev.sitrep.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.chat.Platform;
import dev.sitrep.chat.Settings;
import dev.sitrep.chat.Told;
import dev.sitrep.difference.Contradiction;
import dev.sitrep.difference.Contradiction.Claim;
import dev.sitrep.difference.Contradiction.Kind;
import dev.sitrep.digest.Coverage.Silent;
import dev.sitrep.source.SourcingGrade;
import dev.sitrep.speech.Language;
import dev.sitrep.speech.Speech;
import dev.sitrep.story.Status;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.terminal.TerminalText;
import dev.sitrep.text.Span;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

class EditionTextTest {
    private static final Instant EIGHT = Instant.parse("2025-12-21T06:00:00Z");
    private static final DigestWindow DAY =
            new DigestWindow(EIGHT.minus(Duration.ofDays(1)), EIGHT);
    private static final String MET = "Dmitriev met Witkoff and called the talks constructive.";
    private static final String NOT_PLANNED = "Three-way contacts with Kyiv are not planned.";

    @Test
    void an_edition_reads_as_the_manual_shows_it() {
        Told told = new Told(Map.of(), Set.of(7L), Set.of(Told.key(MET)));
        Coverage coverage =
                new Coverage(
                        23, 25, List.of(new Silent("The Kyiv Independent", Duration.ofHours(9))));
        assertThat(text(List.of(miami(), odesa()), told, coverage))
                .isEqualTo(
                        """
                        War diplomacy · Sun 21 Dec, 08:00 Kyiv · 2 stories from 4 articles (since Sat
                        08:00)

                        1. Envoys hold talks in Miami                                 day 4 · under way
                        New: Three-way contacts with Kyiv are not planned. [1, unnamed source]
                        Differ on “The talks go on”: “a joint statement” (World Brief); “remarks to
                        reporters” (Daily Wire Desk, Kyiv Courier).
                        3 outlets, 2 origins: Reuters 2, Politico 1; 1 unattributed
                        [1 · More] [1 · Sources] [1 · Mute]

                        2. Strike on Odesa
                        Two people were hurt. [1]
                        1 outlet; 1 unattributed
                        [2 · More] [2 · Sources] [2 · Mute]

                        23 of 25 feeds fresh; The Kyiv Independent silent for 9 h.
                        """);
    }

    @Test
    void a_first_edition_marks_nothing_new() {
        assertThat(text(List.of(miami()), Told.NOTHING, Coverage.NONE))
                .contains(MET + " [2] Three-way contacts\nwith Kyiv are not planned. [1, unn")
                .doesNotContain("New:")
                .doesNotContain("feeds");
    }

    @Test
    void what_was_told_comes_again_only_where_nothing_is_new() {
        Told all = new Told(Map.of(), Set.of(7L), Set.of(Told.key(MET), Told.key(NOT_PLANNED)));
        assertThat(text(List.of(miami()), all, Coverage.NONE))
                .contains(MET + " [2]")
                .doesNotContain("New:");
        Told one = new Told(Map.of(), Set.of(7L), Set.of(Told.key(MET)));
        assertThat(text(List.of(miami()), one, Coverage.NONE))
                .contains("New: Three-way")
                .doesNotContain(MET);
    }

    @Test
    void one_story_from_one_article_is_not_in_the_plural() {
        assertThat(text(List.of(odesa()), Told.NOTHING, Coverage.NONE))
                .startsWith(
                        "War diplomacy · Sun 21 Dec, 08:00 Kyiv · 1 story from 1 article (since"
                                + " Sat");
    }

    @Test
    void an_empty_window_says_so() {
        assertThat(text(List.of(), Told.NOTHING, new Coverage(1, 1, List.of())))
                .isEqualTo(
                        """
                        War diplomacy · Sun 21 Dec, 08:00 Kyiv · nothing new (since Sat 08:00)
                        1 of 1 feed fresh.
                        """);
    }

    @Test
    void a_later_count_is_told_as_an_update() {
        StoryReport report =
                Reports.story(3, "Strike")
                        .article("A", EIGHT.minusSeconds(60), "x")
                        .differ(
                                new Contradiction(
                                        Kind.UPDATE,
                                        List.of(
                                                new Claim("five killed", "A", 301, new Span(0, 1)),
                                                new Claim(
                                                        "eight killed", "B", 302, new Span(0, 1)))))
                        .report();
        assertThat(text(List.of(report), Told.NOTHING, Coverage.NONE))
                .contains("Updated: “five killed” (A) → “eight killed” (B).");
    }

    @Test
    void in_arabic_what_others_say_is_isolated_and_dates_are_its_own() {
        Edition edition =
                new DigestComposer("War diplomacy", r -> r.articles().size())
                        .compose(
                                new Material(List.of(miami())),
                                DAY,
                                Told.NOTHING,
                                Settings.DEFAULT,
                                Coverage.NONE);
        String said =
                EditionText.message(edition, Platform.TELEGRAM, Speech.of(Language.ARABIC))
                        .toString();
        assertThat(said)
                .contains("1. \u2068Envoys hold talks in Miami\u2069")
                .contains("\u2068" + MET + "\u2069 [2]")
                .contains("21 ديسمبر")
                .contains("كييف")
                .contains("3")
                .doesNotContain("٣");
    }

    private static String text(List<StoryReport> reports, Told told, Coverage coverage) {
        Edition edition =
                new DigestComposer("War diplomacy", r -> r.articles().size())
                        .compose(new Material(reports), DAY, told, Settings.DEFAULT, coverage);
        return new TerminalText(79, false)
                .render(
                        EditionText.message(
                                edition, Platform.TERMINAL, Speech.of(Language.ENGLISH)));
    }

    private static StoryReport miami() {
        return Reports.story(1, "Envoys hold talks in Miami")
                .on(7, 4, Status.UNDER_WAY)
                .article("World Brief", EIGHT.minusSeconds(3000), "x")
                .article("Kyiv Courier", EIGHT.minusSeconds(2000), "x")
                .article("Daily Wire Desk", EIGHT.minusSeconds(1000), "x")
                .says(2, MET)
                .says(1, NOT_PLANNED, SourcingGrade.UNNAMED_SOURCE)
                .origin("Reuters", 101L, 102L)
                .origin("Politico", 103L)
                .unattributed(101L)
                .differ(
                        new Contradiction(
                                Kind.ATTRIBUTION,
                                "The talks go on",
                                List.of(
                                        claim("a joint statement", "World Brief"),
                                        claim("remarks to reporters", "Kyiv Courier"),
                                        claim("remarks to reporters", "Daily Wire Desk"))))
                .report();
    }

    private static StoryReport odesa() {
        return Reports.story(2, "Strike on Odesa")
                .article("World Brief", EIGHT.minusSeconds(100), "x")
                .says(1, "Two people were hurt.")
                .unattributed(201L)
                .report();
    }

    private static Claim claim(String text, String outlet) {
        return new Claim(text, outlet, 101, new Span(0, text.length()));
    }
}
