package dev.sitrep.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.article.Article.TextFrom;

import org.junit.jupiter.api.Test;

import java.time.Instant;

class ArticleNormalizerTest {
    private static final Instant NOON = Instant.parse("2025-12-20T12:00:00Z");
    private static final String LONG =
            "The envoys met for four hours on Saturday and will go on on Sunday, officials said. "
                    .repeat(5)
                    .strip();

    private static Article normalize(
            String title, String summary, String content, PageOutcome page) {
        return ArticleNormalizer.normalize(
                new Draft(
                        1,
                        "k",
                        false,
                        null,
                        "Post &amp; Mail",
                        title,
                        summary,
                        content,
                        page,
                        null,
                        NOON,
                        " ",
                        "uk"));
    }

    private static PageOutcome.Page page(String text) {
        return new PageOutcome.Page("Of the page", null, NOON, null, "en", null, null, text);
    }

    @Test
    void the_page_gives_the_text_unless_the_feed_has_much_more() {
        assertThat(normalize("T", "short", "", page(LONG)).textFrom()).isEqualTo(TextFrom.PAGE);
        Article fed =
                normalize(
                        "T",
                        "short",
                        "<p>" + LONG + "</p>",
                        page("Sign in to read on, please do."));
        assertThat(fed.textFrom()).isEqualTo(TextFrom.FEED);
        assertThat(fed.text()).isEqualTo(LONG);
    }

    @Test
    void without_a_page_the_feeds_content_serves_then_its_summary_then_nothing() {
        assertThat(normalize("T", "short", LONG, new PageOutcome.NoText("none")).text())
                .isEqualTo(LONG);
        assertThat(
                        normalize(
                                        "T",
                                        "A summary that is cut sho…",
                                        "",
                                        new PageOutcome.NoText("none"))
                                .text())
                .isEqualTo("A summary that is cut sho…");
        assertThat(normalize("T", "", "", new PageOutcome.NoText("none")).textFrom())
                .isEqualTo(TextFrom.NONE);
    }

    @Test
    void titles_and_outlets_are_plain_mojibake_is_mended_and_the_language_told() {
        Article article = normalize("<b>Talks</b> in TĂĽrkiye &amp; beyond", "", "", page(LONG));
        assertThat(article.title()).isEqualTo("Talks in Türkiye & beyond");
        assertThat(article.outlet()).isEqualTo("Post & Mail");
        assertThat(article.language()).isEqualTo("en");
        assertThat(article.credited()).isNull();
        assertThat(article.published()).isEqualTo(NOON);
        assertThat(normalize("", "", "", page(LONG)).title()).isEqualTo("Of the page");
    }

    @Test
    void furniture_goes_from_a_feeds_full_text_too() {
        String content =
                "<p>"
                        + LONG
                        + "</p><p>Read more: Another story about this</p><p>Share</p><figure><figcaption>A photo</figcaption></figure>";
        assertThat(normalize("T", "", content, new PageOutcome.NoText("none")).text())
                .isEqualTo(LONG);
    }
}
