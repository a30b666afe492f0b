package dev.sitrep.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.article.Article;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.time.Instant;

class GenreTest {
    private static final String REPORT =
            "Envoys of the two countries met on Saturday and spoke for four hours behind closed doors, officials of both sides said.\n"
                    + "The talks go on on Sunday. No statement is planned, a person who was in the room said, and neither side took questions.\n"
                    + "A first round had ended on Thursday without result.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ukraine war: live updates",
                "Ukraine war live: envoys meet in Miami",
                "LIVE: Envoys meet in Miami",
                "Envoys meet in Miami, talks to go on – live",
                "Putin says talks were useful – as it happened",
                "Putin says ‘talks were useful’– as it happened",
                "Iran says it shot down plane: Latest updates",
                "Live blog: the summit's first day",
                "Удар по Одесі: текстова трансляція",
                "Перемовини в Маямі: хроніка подій",
                "Переговоры в Майами. Онлайн-трансляция",
                "Хроника войны: 20 декабря"
            })
    void a_title_says_that_it_is_a_live_blog(String title) {
        assertThat(genre(title, null, REPORT)).isEqualTo(Genre.LIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What we know",
                "Russia-Ukraine war: what we know on day 123 of the invasion",
                "Russia-Ukraine war: List of key events, day 1,397",
                "Five things to know for Monday, 22 December",
                "Week in review: talks, strikes and a swap",
                "Ukraine war briefing: Kyiv rejects the plan",
                "Thursday briefing: Russia launches attack on Ukraine",
                "Russia accuses Nato of ‘proxy war’ in Ukraine | First Thing",
                "Morning Briefing",
                "Russian Offensive Campaign Assessment, December 20, 2025",
                "Ukraine war at a glance",
                "Підсумки дня: перемовини, удари, обмін",
                "Головне за добу: що змінилося на фронті",
                "Дайджест новин за 20 грудня",
                "Що відомо на ранок 21 грудня",
                "П'ять головних новин",
                "Итоги недели: переговоры и санкции",
                "Главное за ночь",
                "Что произошло за сутки"
            })
    void a_title_says_that_it_is_a_round_up(String title) {
        assertThat(genre(title, null, REPORT)).isEqualTo(Genre.ROUND_UP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Opinion: Why the talks will fail",
                "OPINION | Why the talks will fail",
                "[Opinion] Why the talks will fail",
                "Why the talks will fail | Opinion",
                "Why the talks will fail (opinion)",
                "Analysis: Envoys have little room",
                "Analysis | Envoys have little room",
                "Editorial: No peace without guarantees",
                "The Guardian view on the talks in Miami: no room for haste",
                "Sanctions against Russia are not backfiring | Letters",
                "Колонка: чому перемовини нічого не дадуть",
                "Думка: чому перемовини нічого не дадуть",
                "Мнение: почему переговоры ничего не дадут",
                "Почему переговоры ничего не дадут – аналитика"
            })
    void a_title_says_that_it_argues(String title) {
        assertThat(genre(title, null, REPORT)).isEqualTo(Genre.OPINION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Opinion polls show support for the truce falling",
                "Public opinion: most want talks, poll finds",
                "Court's opinion on sanctions is due on Monday",
                "Watch live: envoys speak after the talks",
                "Trump to speak live on Fox & Friends",
                "Where the children of Kherson live",
                "Gilroy shooting: what we know",
                "What we know about the cyberattack on the Treasury",
                "5 things to know about Trump's U.N. pick",
                "Five takeaways from the debate",
                "White House press briefing cut short",
                "Government shutdown, Day 32: Senate to vote",
                "Week of talks ends in Miami without result",
                "Talks to resume this week, Kyiv says",
                "CDC updates its guidance",
                "Column of tanks seen near Kupiansk",
                "Analysis of wreckage points to a new missile",
                "Letters of the hostages reach their families",
                "Вибух у Києві: що відомо",
                "Президент провів онлайн-зустріч із радниками",
                "Головнокомандувач назвав головне завдання",
                "Взрыв в Москве: что известно",
                "Главное условие Кремля осталось прежним",
                "Обзорная экскурсия по музею закрыта"
            })
    void a_report_is_not_taken_for_another_kind(String title) {
        assertThat(genre(title, null, REPORT)).isEqualTo(Genre.REPORT);
    }

    @Test
    void the_folder_of_an_address_says_the_kind() {
        assertThat(genre("T", "https://a.example/commentisfree/2025/dec/20/talks", REPORT))
                .isEqualTo(Genre.OPINION);
        assertThat(genre("T", "https://a.example/2025/12/20/opinion/talks.html", REPORT))
                .isEqualTo(Genre.OPINION);
        assertThat(genre("T", "https://opinion.a.example/talks", REPORT)).isEqualTo(Genre.OPINION);
        assertThat(genre("T", "https://a.example/world/live/2025/dec/20/talks", REPORT))
                .isEqualTo(Genre.LIVE);
        assertThat(genre("T", "https://a.example/news/ukraine-war-live-updates-123", REPORT))
                .isEqualTo(Genre.LIVE);
        assertThat(genre("T", "https://a.example/newsletters/20-december", REPORT))
                .isEqualTo(Genre.ROUND_UP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.example/politics/supreme-court-opinion",
                "https://a.example/politics/opinion",
                "https://a.example/2017/trump-to-deliver-gift",
                "https://a.example/media/speech-wont-be-shown-live",
                "https://a.example/news/devos-interview-analysis/index.html",
                "https://a.example/blogs/blog-briefing-room/news/talks",
                "mailto:desk@a.example"
            })
    void other_addresses_say_nothing(String address) {
        assertThat(genre("Envoys meet in Miami", address, REPORT)).isEqualTo(Genre.REPORT);
    }

    @Test
    void many_lines_that_begin_with_a_time_are_a_live_blog() {
        StringBuilder text = new StringBuilder();
        for (int hour = 10; hour < 18; hour++) {
            text.append(hour).append(":15\nAnother thing happened somewhere else.\n");
        }
        assertThat(genre("Talks in Miami", null, text.toString())).isEqualTo(Genre.LIVE);
        assertThat(
                        genre(
                                "Talks in Miami",
                                null,
                                text.toString().replaceAll("(\\d\\d):15", "4.52pm GMT")))
                .isEqualTo(Genre.LIVE);
    }

    @Test
    void a_few_times_and_amounts_at_the_start_of_lines_are_a_report() {
        String night = "03:15 First explosion.\n03:40 A second.\n04:05 All clear.\n" + REPORT;
        String amounts = "12.50 dollars a barrel\n".repeat(10) + "14:1 was the score\n".repeat(10);
        assertThat(genre("Strikes on Odesa", null, night)).isEqualTo(Genre.REPORT);
        assertThat(genre("Oil", null, amounts)).isEqualTo(Genre.REPORT);
    }

    @Test
    void a_newsletter_greets_and_an_author_speaks_for_himself() {
        assertThat(genre("Talks end", null, "Good morning.\n\n" + REPORT))
                .isEqualTo(Genre.ROUND_UP);
        assertThat(genre("Talks end", null, "Доброго ранку!\n" + REPORT)).isEqualTo(Genre.ROUND_UP);
        assertThat(
                        genre(
                                "Talks end",
                                null,
                                REPORT
                                        + "\nThe views expressed in this article are the author’s own."))
                .isEqualTo(Genre.OPINION);
        assertThat(
                        genre(
                                "Кінець",
                                null,
                                REPORT
                                        + "\nТочка зору редакції може не збігатися з думкою автора."))
                .isEqualTo(Genre.OPINION);
    }

    @Test
    void a_line_or_two_is_a_brief_and_so_is_a_bare_title() {
        assertThat(genre("Envoys meet in Miami", null, "They met on Saturday.\nTalks go on."))
                .isEqualTo(Genre.BRIEF);
        assertThat(genre("Envoys meet in Miami", null, "")).isEqualTo(Genre.BRIEF);
        assertThat(genre("", null, "")).isEqualTo(Genre.BRIEF);
        assertThat(genre("Live updates", null, "")).isEqualTo(Genre.LIVE);
    }

    @Test
    void hostile_text_costs_no_more_than_its_length() {
        String timed = "10:10\n".repeat(300_000);
        String title = "live : opinion | ".repeat(50_000);
        long start = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            genre(title, "https://a.example/" + "opinion/".repeat(2_000), timed);
        }
        assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
    }

    private static Genre genre(String title, @Nullable String url, String text) {
        return Genre.of(
                new Article(
                        1,
                        "k",
                        1,
                        url == null ? null : URI.create(url),
                        "Outlet",
                        title,
                        text,
                        "en",
                        null,
                        Instant.EPOCH,
                        null,
                        Article.TextFrom.PAGE,
                        null));
    }
}
