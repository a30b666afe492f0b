package dev.sitrep.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;

import dev.sitrep.article.PageOutcome.Page;
import dev.sitrep.article.PageOutcome.PayWall;
import dev.sitrep.text.HtmlText;

import java.lang.management.ManagementFactory;
import java.net.URI;

/**
 * Reads pages that Jazzer thinks up. How long is set by the build, as for the fuzz test of feeds. What it finds becomes a test of its
 * own, beside the mend.
 */
class PageExtractorFuzzTest {
    private static final URI AT = URI.create("https://desk.example/war/talks.html");

    /** Instrumented code is slow, and the first inputs meet it before it is compiled. */
    private static final long NANOS_ALLOWED = 6_000_000_000L;

    @DictionaryEntries({
        "<meta charset=windows-1251>",
        "<article>",
        "<h1>",
        "<p>Envoys met, officials said.</p>",
        "<div class=\"related share\">",
        "<div id=\"comments-of-the-readers-here\">",
        "<script type=\"application/ld+json\">",
        "{\"@graph\":[{\"@type\":\"NewsArticle\",\"headline\":\"",
        "\"author\":{\"@id\":\"",
        "<meta property=\"og:title\" content=\"",
        "<meta name=\"author\" content=\"By ",
        "<time datetime=\"2025-12-20T",
        "<link rel=canonical href=\"",
        "Source: ",
        "Reference(s):",
        "Just a moment",
        "accept all reject all cookies our partners",
        "already a subscriber",
        " | ",
        " style=\"display:none\"",
        "<blockquote class=embed>",
        "\u00C3\u00BC",
        "<svg>",
        "<table><tr><td>",
        "<![CDATA["
    })
    @FuzzTest
    void any_bytes_are_an_article_or_have_a_reason_why_not(byte[] body) {
        long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        PageOutcome outcome = PageExtractor.extract(body, AT, null);
        long taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began;
        assertThat(taken).isLessThan(NANOS_ALLOWED);
        switch (outcome) {
            case Page page -> check(page);
            case PayWall wall -> check(wall.open());
            case PageOutcome none -> assertThat(none.why()).endsWith(".");
        }
    }

    private static void check(Page page) {
        assertThat(page.title()).isEqualTo(HtmlText.tidy(page.title()));
        assertThat(page.text().lines()).allMatch(line -> line.equals(HtmlText.tidy(line)));
        URI canonical = page.canonical();
        assertThat(canonical == null || canonical.getHost() != null).isTrue();
    }
}
