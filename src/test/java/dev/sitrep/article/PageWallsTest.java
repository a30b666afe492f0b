package dev.sitrep.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.article.Article.TextFrom;
import dev.sitrep.article.PageOutcome.Bar;
import dev.sitrep.article.PageOutcome.Barred;
import dev.sitrep.article.PageOutcome.Page;
import dev.sitrep.article.PageOutcome.PayWall;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is sent in an article's place is told from the article, and whole articles are never taken for it. */
class PageWallsTest {
    private static final URI AT = URI.create("http://127.0.0.1/war/talks.html");
    private static final String OPEN =
            "<p>Envoys of both sides met in the harbour town on Saturday, and the talks are to go on on Sunday, officials said.</p>";
    private static final String WHOLE =
            OPEN
                    + IntStream.range(1, 40)
                            .mapToObj(
                                    "<p>Paragraph %d of a long report tells who sat where at the table and who said what to whom.</p>"
                                            ::formatted)
                            .collect(Collectors.joining());

    private static PageOutcome read(String html) {
        return PageExtractor.extract(html, AT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<title>Just a moment...</title><body><h1>news.example</h1><p>Checking if the site connection is secure</p><p>news.example needs to review the security of your connection before proceeding.</p>",
                "<title>Attention Required!</title><body><h1>Sorry, you have been blocked</h1><p>You are unable to access this site. Please complete the security check.</p>",
                "<title>Robot or human?</title><body><p>Activate and hold the button to confirm that you’re human. Thank you!</p>",
                "<title>news.example</title><body><p>Please verify you are a human. Access to this page needs a check: press & hold.</p>",
                "<title>Один момент…</title><body><p>Проверка браузера перед переходом на сайт.</p>",
                "<title>Access to this page has been denied.</title><body><p>We believe you are using automation tools to browse the website.</p>"
            })
    void a_check_for_robots_is_no_article(String html) {
        assertThat(read(html)).isEqualTo(new Barred(Bar.BOT_CHECK));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<title>Before you continue</title><body><h1>Before you continue</h1><p>We use cookies and data to deliver our services. If you choose to accept all, we will also use cookies to deliver personalised content.</p><button>Reject all</button><button>Accept all</button><a href=x>More options</a>",
                "<title>news.example</title><body><p>We and our 834 partners store and access information on your device with cookies to process personal data.</p><p>You may agree to our partners’ use of cookies, or change your choices under privacy settings at any time.</p><button>Accept all</button><button>Reject all</button><button>Manage settings</button>",
                "<title>Datenschutz</title><body><p>Wir und unsere Partner verarbeiten Daten mit Cookies. Hinweise zum Datenschutz stehen unten.</p><button>Alle akzeptieren</button><button>Alle ablehnen</button>"
            })
    void a_page_that_asks_for_consent_is_no_article(String html) {
        assertThat(read(html)).isEqualTo(new Barred(Bar.CONSENT));
    }

    @Test
    void a_log_in_is_no_article() {
        assertThat(
                        read(
                                "<title>Log in | The Harbour Post</title><body><h1>Log in</h1><form><label>E-mail<input type=email></label><label>Password<input type=password></label><button>Log in</button></form><p>New here? Create an account. It takes a minute and costs nothing at all.</p>"))
                .isEqualTo(new Barred(Bar.LOGIN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>To continue reading, subscribe now. Already a subscriber? Log in.</p>",
                "<div class=gate><h2>This article is for subscribers only</h2></div>",
                "<p>Cet article est réservé aux abonnés. Il vous reste 80% à découvrir.</p>",
                "<p>Щоб читати далі, оформіть передплату.</p>"
            })
    void a_pay_wall_leaves_what_is_open(String wall) {
        PageOutcome outcome =
                read("<title>Envoys meet</title><article>" + OPEN + wall + "</article>");
        assertThat(outcome).isInstanceOf(PayWall.class);
        assertThat(((PayWall) outcome).open().text()).startsWith("Envoys of both sides met");
        assertThat(outcome.why()).contains("behind a pay wall").endsWith(".");
    }

    @Test
    void a_page_that_calls_itself_paid_and_shows_little_is_behind_a_pay_wall() {
        String paid =
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":\"False\"}</script>";
        assertThat(read(paid + "<article>" + OPEN)).isInstanceOf(PayWall.class);
        assertThat(read(paid + "<article>" + WHOLE)).isInstanceOf(Page.class);
    }

    @Test
    void a_whole_article_with_banners_and_menus_around_it_is_an_article() {
        String around =
                "<div class=banner><p>We use cookies. Your privacy matters to our partners.</p><button>Accept all</button><button>Reject all</button></div>"
                        + "<nav>Log in Subscribe</nav><div class=modal><p>Already a subscriber? To continue reading, log in.</p></div>";
        assertThat(read("<title>Envoys meet</title>" + around + "<article>" + WHOLE))
                .isInstanceOf(Page.class);
        assertThat(read("<title>Envoys meet</title><article>" + OPEN.repeat(2)))
                .isInstanceOf(Page.class);
    }

    @Test
    void an_article_about_consent_or_robots_is_an_article() {
        String report =
                "<title>Parliament votes on cookie banners</title><meta property='og:type' content=article><article>"
                        + "<p>Parliament voted on Monday to let browsers answer cookie banners, a step that privacy groups had asked for, lawmakers said.</p>"
                        + "<p>Sites may ask for personal data only once a year, and a button to reject all must be as large as the other, the law says.</p>"
                                .repeat(2);
        assertThat(read(report)).isInstanceOf(Page.class);
        String robots =
                "<title>Robots find mines in the delta</title><article>"
                        + "<p>Robots have found forty mines in the delta, and people still have to verify you are not stepping on one, the engineers said.</p>"
                                .repeat(12);
        assertThat(read(robots)).isInstanceOf(Page.class);
    }

    @Test
    void a_short_report_on_walls_is_an_article_whatever_it_quotes_of_them() {
        String fine =
                "<p>The regulator fined the company two million euros on Tuesday for the way in which it asks for consent.</p>";
        String banner =
                "<p>The banner let people “accept all” or open “more options”, the regulator said, while to reject all cookies took four steps.</p>";
        assertThat(
                        read(
                                "<title>Company fined</title><article>"
                                        + fine
                                        + banner
                                        + "<p>It also stored personal data of those who had not agreed to that, the regulator found.</p>"))
                .isInstanceOf(Page.class);
        assertThat(
                        read(
                                "<title>Bots pass the test</title><article><p>Sites ask visitors to “verify you are human”, and machines now pass that test, researchers said.</p>"
                                        + "<p>In one of two cases a program solved the puzzle within a second, the study says, and nobody noticed.</p>"
                                        + "<p>The study was paid for by three universities of the north and appears in a journal this week.</p>"))
                .isInstanceOf(Page.class);
    }

    private static Article normalized(PageOutcome page, String content) {
        return ArticleNormalizer.normalize(
                new Draft(
                        1,
                        "k",
                        false,
                        null,
                        "Post",
                        "Envoys meet",
                        "",
                        content,
                        page,
                        null,
                        Instant.parse("2025-12-20T12:00:00Z"),
                        null,
                        "en"));
    }

    @Test
    void where_the_page_gives_nothing_the_feeds_words_serve_and_the_article_says_why() {
        Article barred = normalized(new Barred(Bar.CONSENT), OPEN);
        assertThat(barred.text()).startsWith("Envoys of both");
        assertThat(barred.textFrom()).isEqualTo(TextFrom.FEED_FOR_NOTICE);
        assertThat(barred.textFrom().said()).startsWith("the feed, since the page asks for");

        assertThat(normalized(new PageOutcome.NoText("It is gone."), OPEN).textFrom())
                .isEqualTo(TextFrom.FEED_FOR_NO_TEXT);
        PageOutcome wall = read("<title>x</title><article>" + OPEN + "<p>For subscribers only</p>");
        assertThat(normalized(wall, OPEN + OPEN.replace("Envoys", "They")).textFrom())
                .isEqualTo(TextFrom.FEED_FOR_PAY_WALL);
        Article open = normalized(wall, "<p>Envoys met.</p>");
        assertThat(open.textFrom()).isEqualTo(TextFrom.OPEN_PART);
        assertThat(open.text()).startsWith("Envoys of both");
        assertThat(normalized(new Barred(Bar.LOGIN), "").textFrom()).isEqualTo(TextFrom.NONE);
    }
}
