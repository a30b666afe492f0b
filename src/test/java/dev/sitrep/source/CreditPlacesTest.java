package dev.sitrep.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.article.Article;
import dev.sitrep.source.Credit.Kind;
import dev.sitrep.source.Credit.Part;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** Credits that the place of a name makes: datelines, titles, lines of references, what the feed says. */
class CreditPlacesTest {
    private static final Outlets OUTLETS = Outlets.shipped().with(List.of("Harbour Daily"));
    private final Credits credits = new Credits(OUTLETS);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KYIV, Dec. 21 (Interfax-Ukraine) - Two ships were lost. | Interfax-Ukraine",
                "(AFP) - Two ships were lost. | AFP",
                "HARBOUR, Dec. 21 (Quay Service) - Two ships were lost. | Quay Service",
                "MOSCOW, December 21. /TASS/. Two ships were lost. | TASS",
                "Reuters – Two ships were lost. | Reuters",
                "КИЇВ, 21 грудня (Укрінформ) – Два кораблі втрачено. | Ukrinform",
                "Two ships were lost. (Xinhua) | Xinhua"
            })
    void a_dateline_is_a_credit(String text, String name) {
        assertThat(credits.inText(text, "en"))
                .singleElement()
                .satisfies(
                        credit -> {
                            assertThat(credit.name()).isEqualTo(name);
                            assertThat(credit.kind()).isEqualTo(Kind.DATELINE);
                        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Two ships lost - Politico | Politico",
                "Two ships lost, Reuters reports | Reuters",
                "Politico: two ships lost | Politico",
                "ЗМІ: втрачено два кораблі, пише Bild | Bild"
            })
    void a_title_credits_too(String title, String name) {
        assertThat(credits.in(Articles.of(1, "Harbour Daily", title, "")))
                .singleElement()
                .satisfies(
                        credit -> {
                            assertThat(credit.name()).isEqualTo(name);
                            assertThat(credit.part()).isEqualTo(Part.TITLE);
                        });
    }

    @Test
    void lines_of_references_credit_sites_and_names() {
        String text =
                "Two ships were lost.\nReference(s):\nTwo ships lost in the gulf\nwww.cgtn.com/news/1\nSource: Anadolu Agency";
        assertThat(credits.inText(text, "en"))
                .extracting(Credit::name)
                .containsExactly("CGTN", "Anadolu Agency");
    }

    @Test
    void what_the_feed_names_is_a_credit_unless_it_is_the_outlet_itself() {
        Article foreign = Articles.of(1, "Harbour Daily", "Ships", "", "en", "Quay Service");
        Article own = Articles.of(2, "Harbour Daily", "Ships", "", "en", "harbour daily");
        assertThat(credits.in(foreign)).extracting(Credit::kind).containsExactly(Kind.FEED);
        assertThat(credits.in(own)).isEmpty();
    }
}
