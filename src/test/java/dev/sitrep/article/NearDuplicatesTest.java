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

    private static final String NEWSLETTER =
            "Sign up for our evening letter and get the news of the day from our correspondents in your inbox. "
                    + "By signing up you agree to our terms of use and to our use of cookies. Follow us on the usual "
                    + "channels, send us a tip, or support our independent reporting with a gift of any size. The paper "
                    + "was founded by eleven reporters who had left their posts in protest and is owned by its readers.";

    private Article by(String outlet, String title, String text) {
        long id = next++;
        return new Article(
                id,
                "k" + id,
                1,
                null,
                outlet,
                title,
                text,
                "en",
                null,
                MORNING,
                null,
                TextFrom.FEED,
                null);
    }

    @Test
    void articles_of_one_outlet_that_share_its_furniture_alone_are_two() {
        offer(by("The Paper", "Envoys meet", WIRE + "\n" + NEWSLETTER));
        assertThat(offer(by("The Paper", "Talks go on", INDEPENDENT + "\n" + NEWSLETTER)))
                .isEmpty();
    }

    @Test
    void items_with_one_set_phrase_for_a_text_are_told_apart_by_their_headlines() {
        String phrase =
                "Read the latest reports and analysis from our correspondents in the region.";
        offer(by("The Paper", "Envoys meet in Miami for talks", phrase));
        assertThat(offer(by("The Paper", "Six killed in strike on the port", phrase))).isEmpty();
        assertThat(offer(by("The Paper", "Envoys meet in Miami for talks", phrase))).hasValue(1);
    }

    @Test
    void a_statement_that_both_quote_at_length_makes_no_copy() {
        String statement =
                " “We have agreed on the exchange of all prisoners, on the reopening of the port and on a halt to all strikes"
                        + " on the energy system for thirty days, and we shall go on working until every point is settled and every"
                        + " family has its son back at home,” the minister said.";
        offer(
                by(
                        "The Paper",
                        "Deal near",
                        "After four rounds behind closed doors both delegations left Geneva with a text in hand on Friday night."
                                + statement));
        assertThat(
                        offer(
                                by(
                                        "The Courier",
                                        "Minister hails talks",
                                        "Kyiv's chief negotiator sounded upbeat as he boarded his plane, though allies warned that much"
                                                + " was left to do."
                                                + statement)))
                .isEmpty();
    }

    @Test
    void a_round_up_that_holds_a_whole_article_is_none_but_an_extract_of_it_is() {
        StringBuilder roundUp = new StringBuilder(WIRE);
        Random random = new Random(8);
        for (int w = 0; w < 600; w++) {
            roundUp.append(w % 60 == 0 ? "\n" : " ").append("w").append(random.nextInt(9_000));
        }
        offer(by("The Wire", "Envoys meet", WIRE));
        assertThat(offer(by("The Courier", "The week in talks", roundUp.toString()))).isEmpty();
        NearDuplicates fresh = new NearDuplicates(10, Duration.ofDays(14));
        Article long_ = by("The Courier", "The week in talks", roundUp.toString());
        fresh.add(long_);
        assertThat(fresh.firstWithSameText(by("The Wire", "Envoys meet", WIRE)))
                .hasValue(long_.id());
    }

    @Test
    void a_live_blog_points_at_its_earlier_version_and_a_translation_at_nothing() {
        offer(by("The Paper", "Live: talks in Miami", INDEPENDENT + "\n" + WIRE));
        String later =
                "19.40 The delegations have left the hotel for the night without a word to the press.\n"
                        + INDEPENDENT
                        + "\n"
                        + WIRE;
        assertThat(offer(by("The Paper", "Live: delegations leave", later))).hasValue(1);
        String translated =
                "Посланці обох сторін зустрічалися чотири години в суботу й домовилися продовжити в неділю, сказали двоє посадовців. "
                        + "Делегації говорили про припинення вогню вздовж річки, обмін полоненими та відкриття порту.";
        assertThat(offer(by("The Paper", "Посланці зустрілися", translated))).isEmpty();
    }

    @Test
    void a_copy_of_a_copy_points_at_the_first_of_all() {
        offer(by("The Wire", "Envoys meet", WIRE));
        List<String> lines = WIRE.lines().toList();
        String shorter = lines.get(0) + "\n" + lines.get(1) + "\n" + lines.get(2);
        assertThat(offer(by("The Paper", "Talks", shorter))).hasValue(1);
        assertThat(offer(by("The Courier", "More talks", lines.get(1) + "\n" + lines.get(2))))
                .hasValue(1);
    }

    @Test
    void chinese_copies_are_found_and_other_reports_are_not() {
        String first = "俄罗斯和乌克兰代表团周六在迈阿密举行了四个小时的会谈，两名官员表示，双方同意周日继续谈判。代表团讨论了沿河停火、交换战俘以及重新开放港口等问题。";
        offer(by("甲", "会谈", first));
        assertThat(offer(by("乙", "谈判", "本报讯 " + first.replace("两名官员", "多名官员")))).hasValue(1);
        assertThat(
                        offer(
                                by(
                                        "丙",
                                        "会谈",
                                        "据两名知情外交官透露，美国特使在佛罗里达州会见了乌克兰安全会议秘书，讨论安全保障以及下一轮谈判的时间表，会议气氛是建设性的。")))
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
