package dev.sitrep.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

class CleanXmlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss></rss>",
                "<feed b='c &amp; d'>&lt;p&gt; &quot;&apos;&#8217;&#x1F600;&#60;</feed>",
                "<rss>\t\r\n<![CDATA[<p>Q & A &nbsp; <!-- x -->]]></rss>",
                "<rss>Перемовини \uD83D\uDE00 \uFFFD</rss>"
            })
    void clean_text_stays_as_it_is(String text) {
        assertThat(CleanXml.of(text)).isEqualTo(text);
        List<String> problems = new ArrayList<>();
        assertThat(XmlRepair.repair(text, problems)).isSameAs(text);
        assertThat(problems).isEmpty();
    }

    @Test
    void the_declaration_goes() {
        assertThat(CleanXml.of("<?xml version='1.1' encoding='x'?>\n<a/>")).isEqualTo("\n<a/>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Warning<a/>",
                "<?xml version='1.0'<a/>",
                "<?xml version='1.0'?> Warning <a/>",
                "<a><!-- c --></a>",
                "<?style x?><a/>",
                "<!DOCTYPE a><a/>",
                "<a>&nbsp;</a>",
                "<a>Q & A</a>",
                "<a>Q&A",
                "<a>&#150;</a>",
                "<a>&#0;&#xD800;</a>",
                "<a>&#;</a>",
                "<a>&#x;</a>",
                "<a>&#+65;</a>",
                "<a>&#٦٥;</a>",
                "<a>&#X41;</a>",
                "<a>&#9999999;</a>",
                "<a>\u0008</a>",
                "<a>\uFFFE</a>",
                "<a>\uD83D</a>",
                "<a>\uDE00</a>",
                "<a>\uD83D",
                "<a><![CDATA[\u0000]]></a>",
                "<a><![CDATA[ x </a>",
                "<a><![cdata[ x ]]></a>",
                "<a>&"
            })
    void what_may_need_repair_is_not_called_clean(String text) {
        assertThat(CleanXml.of(text)).isNull();
    }
}
