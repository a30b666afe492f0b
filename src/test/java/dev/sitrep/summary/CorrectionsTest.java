package dev.sitrep.summary;

import static dev.sitrep.story.Articles.START;
import static dev.sitrep.story.Articles.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.article.Article;
import dev.sitrep.article.Revision;
import dev.sitrep.summary.Correction.Kind;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class CorrectionsTest {
    private static final String LEAD =
            "A missile strike on the port of Odesa killed 21 people on Saturday, the governor said.";
    private static final String REST =
            " A grain terminal burned through the night. Power was cut in two districts of Odesa.";
    private static final Article FIRST = version("Strike on Odesa", LEAD + REST);

    private static Article version(String title, String text) {
        return article(7, "Herald", title, text, "en", START);
    }

    private static List<Correction> corrections(Article now, String... read) {
        return Corrections.in(List.of(new Revision(FIRST, now, START))).of(Set.of(read)::contains);
    }

    @Test
    void a_number_that_a_chat_was_told_and_is_another_now_is_corrected_in_few_words() {
        Article now = version("Strike on Odesa", LEAD.replace("21 people", "12 people") + REST);
        Correction correction = corrections(now, LEAD).getFirst();
        assertThat(correction.kind()).isEqualTo(Kind.NUMBER);
        assertThat(correction.shortly().before())
                .isEqualTo("of Odesa killed 21 people on Saturday");
        assertThat(correction.shortly().now()).isEqualTo("of Odesa killed 12 people on Saturday");
    }

    @Test
    void what_the_chat_was_not_told_is_not_corrected_and_nothing_is_corrected_twice() {
        String now = LEAD.replace("21", "12");
        Article corrected = version("Strike on Odesa", now + REST);
        assertThat(corrections(corrected)).isEmpty();
        assertThat(corrections(corrected, LEAD, now)).isEmpty();
    }

    @Test
    void a_higher_count_of_victims_is_an_update() {
        Article now = version("Strike on Odesa", LEAD.replace("21", "25") + REST);
        assertThat(corrections(now, LEAD)).extracting(Correction::kind).containsExactly(Kind.COUNT);
    }

    @Test
    void a_denial_is_a_change_though_all_other_words_stay() {
        String terminal = "A grain terminal burned through the night.";
        Article now = version("Strike on Odesa", (LEAD + REST).replace("burned", "did not burn"));
        assertThat(corrections(now, terminal))
                .extracting(Correction::kind)
                .containsExactly(Kind.STATEMENT);
    }

    @Test
    void a_statement_that_is_taken_back_is_said_to_be_and_a_rewritten_article_takes_nothing_back() {
        String power = "Power was cut in two districts of Odesa.";
        Article without = version("Strike on Odesa", (LEAD + REST).replace(power, ""));
        assertThat(corrections(without, power))
                .extracting(Correction::kind)
                .containsExactly(Kind.WITHDRAWN);
        Article rewritten = version("Strike on Odesa", "Rescuers searched ruins all morning.");
        assertThat(corrections(rewritten, power, LEAD)).isEmpty();
    }

    @Test
    void formatting_and_longer_wording_correct_nothing() {
        String longer = LEAD.replace("said.", "said on television in the evening.");
        for (String text :
                List.of(
                        longer + REST,
                        (LEAD + REST).toUpperCase(java.util.Locale.ROOT),
                        LEAD.replace("21", "twenty-one") + REST,
                        LEAD + REST + " More was to follow.")) {
            assertThat(corrections(version("Strike on Odesa!", text), LEAD, "Strike on Odesa"))
                    .as(text)
                    .isEmpty();
        }
    }

    @Test
    void headline_and_lead_that_are_changed_alike_are_one_correction() {
        Article before = version("Strike on Odesa, 21 killed", LEAD + REST);
        Article now = version("Strike on Odesa, 12 killed", LEAD.replace("21", "12") + REST);
        Set<String> read = Set.of(before.title(), LEAD);
        assertThat(Corrections.in(List.of(new Revision(before, now, START))).of(read::contains))
                .extracting(Correction::kind)
                .containsExactly(Kind.NUMBER);
    }

    @Test
    void only_more_sentences_are_growth() {
        Article grown = version("Strike on Odesa", LEAD + REST + " Two ships were hit as well.");
        assertThat(Change.between(FIRST, grown).isGrowth()).isTrue();
        assertThat(Change.between(FIRST, grown).added())
                .containsExactly("Two ships were hit as well.");
        assertThat(Change.between(FIRST, version("Else", LEAD + REST)).isGrowth()).isFalse();
        assertThat(Change.between(FIRST, FIRST).isGrowth()).isFalse();
    }

    @Test
    void of_several_versions_the_one_that_was_told_is_held_against_the_last() {
        Article second = version("Strike on Odesa", LEAD.replace("21", "15") + REST);
        Article last = version("Strike on Odesa", LEAD.replace("21", "12") + REST);
        List<Revision> revisions =
                List.of(
                        new Revision(FIRST, last, START),
                        new Revision(second, last, START.plusSeconds(60)));
        assertThat(Corrections.in(revisions).of(LEAD::equals))
                .singleElement()
                .extracting(c -> c.shortly().now())
                .isEqualTo("of Odesa killed 12 people on Saturday");
    }
}
