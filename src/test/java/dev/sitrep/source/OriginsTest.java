package dev.sitrep.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.article.Article;
import dev.sitrep.testing.Shared;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

class OriginsTest {
    private final Outlets outlets =
            Outlets.shipped().with(List.of("Quay Service", "Harbour Daily"));
    private final Origins origins = new Origins(outlets, new Credits(outlets));

    @Test
    void credits_in_titles_and_leads_lead_to_the_outlet_that_is_credited() {
        OriginTree tree =
                origins.of(
                        List.of(
                                Articles.of(
                                        1,
                                        "Harbour Daily",
                                        "Ships lost, Reuters reports",
                                        "Two ships were lost."),
                                Articles.of(
                                        2,
                                        "Pier Post",
                                        "Ships",
                                        "Two ships were lost, Reuters reported."),
                                Articles.of(3, "Quiet Times", "Ships", "Two ships were lost.")));
        assertThat(tree.origins()).containsExactly(new Origin("Reuters", List.of(1L, 2L)));
        assertThat(tree.unattributed()).containsExactly(3L);
    }

    @Test
    void what_is_cited_beside_a_credit_is_nearer_to_the_origin() {
        Article article =
                Articles.of(
                        1,
                        "Pier Post",
                        "Ships",
                        "Two ships were lost, Reuters reported, citing Interfax.");
        assertThat(origins.of(List.of(article)).origins())
                .extracting(Origin::name)
                .containsExactly("Interfax");
    }

    @Test
    void a_credited_outlet_that_has_it_from_another_leads_on_to_that_one() {
        OriginTree tree =
                origins.of(
                        List.of(
                                Articles.of(
                                        1,
                                        "Quay Service",
                                        "Ships lost - Politico",
                                        "QUAY, Dec. 1 (Quay Service) - Two ships were lost."),
                                Articles.of(
                                        2,
                                        "Pier Post",
                                        "Ships",
                                        "Two ships were lost, Quay Service reports.")));
        assertThat(tree.origins()).containsExactly(new Origin("Politico", List.of(1L, 2L)));
    }

    @Test
    void outlets_that_credit_each_other_end_somewhere() {
        OriginTree tree =
                origins.of(
                        List.of(
                                Articles.of(
                                        1, "Quay Service", "Ships lost, Harbour Daily reports", ""),
                                Articles.of(
                                        2,
                                        "Harbour Daily",
                                        "Ships lost, Quay Service reports",
                                        "")));
        assertThat(tree.origins())
                .flatExtracting(Origin::articles)
                .containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void a_copy_follows_the_text_that_it_copies() {
        Article first =
                Articles.of(1, "Pier Post", "Ships", "Two ships were lost, Reuters reported.");
        Article copy =
                Articles.of(2, "Harbour Daily", "Vessels", "Two ships were lost.")
                        .asDuplicateOf(1L);
        Article circle = Articles.of(3, "Harbour Daily", "Vessels", "Two ships.").asDuplicateOf(3L);
        OriginTree tree = origins.of(List.of(first, copy, circle));
        assertThat(tree.origins()).containsExactly(new Origin("Reuters", List.of(1L, 2L)));
        assertThat(tree.unattributed()).containsExactly(3L);
    }

    @Test
    void an_outlet_is_its_own_origin_where_it_shows_so() {
        OriginTree tree =
                origins.of(
                        List.of(
                                Articles.of(
                                        1,
                                        "Reuters",
                                        "Ships",
                                        "The mayor told Reuters that two ships were lost."),
                                Articles.of(
                                        2,
                                        "Quay Service",
                                        "Ships",
                                        "QUAY, Dec. 1 (Quay Service) - Two ships were lost."),
                                Articles.of(3, "Kremlin", "Ships", "Two ships were lost."),
                                Articles.of(4, "BBC", "Ships", "Two ships were lost.")));
        assertThat(tree.origins())
                .extracting(Origin::name)
                .containsExactly("Kremlin", "Quay Service", "Reuters");
        assertThat(tree.unattributed()).containsExactly(4L);
    }

    @Test
    void outlets_of_one_owner_are_one_voice() {
        OriginTree tree =
                origins.of(
                        List.of(
                                Articles.of(1, "Pier Post", "Ships lost - Politico", ""),
                                Articles.of(2, "Quiet Times", "Ships lost - Bild", ""),
                                Articles.of(3, "Slow Post", "Ships lost - Bild", "")));
        assertThat(tree.origins()).containsExactly(new Origin("Bild", List.of(1L, 2L, 3L)));
    }

    @Test
    void an_aside_deep_in_the_text_is_not_where_the_report_began() {
        String text =
                "Two ships were lost in the night.\n".repeat(30)
                        + "A year ago a diplomat told Reuters of a third.";
        assertThat(origins.of(List.of(Articles.of(1, "Pier Post", "Ships", text))).origins())
                .isEmpty();
    }

    @Test
    void a_source_without_a_name_is_no_origin() {
        Article article =
                Articles.of(
                        1,
                        "Pier Post",
                        "Ships",
                        "Two ships were lost, two people familiar with the matter said.");
        assertThat(origins.of(List.of(article)).unattributed()).containsExactly(1L);
    }

    @Test
    void the_sample_days_stories_lead_to_their_origins() throws IOException {
        Outlets known = Outlets.shipped().with(SampleArticles.outletNames());
        Origins sample = new Origins(known, new Credits(known));
        List<SampleArticles.Item> items = SampleArticles.items();
        assertThat(names(sample, items, "miami-preview")).containsExactly("Politico");
        assertThat(names(sample, items, "miami-talks")).containsExactly("Reuters", "Ostwick Wire");
        assertThat(names(sample, items, "odesa")).containsExactly("Ostwick Wire");
        assertThat(names(sample, items, "weather-gale")).isEmpty();
    }

    private static List<String> names(
            Origins origins, List<SampleArticles.Item> items, String story) {
        List<Article> articles =
                items.stream()
                        .filter(i -> i.story().equals(story))
                        .map(SampleArticles.Item::article)
                        .toList();
        return origins.of(articles).origins().stream().map(Origin::name).toList();
    }

    @Test
    void the_seeds_lead_to_politico_reuters_and_cgtn() throws IOException {
        Path site = Shared.path("seeds/site");
        OriginTree previews =
                origins.of(
                        List.of(
                                seed(
                                        1,
                                        "The Kyiv Independent",
                                        site.resolve(
                                                "kyiv-independent/us-russia-talks-miami.html")),
                                seed(
                                        2,
                                        "Lord's Press",
                                        site.resolve("lords-press/us-russia-hold-talks.html"))));
        assertThat(previews.origins()).containsExactly(new Origin("Politico", List.of(1L)));
        assertThat(previews.unattributed()).containsExactly(2L);
        OriginTree reports =
                origins.of(
                        List.of(
                                seed(
                                        3,
                                        "The Kyiv Independent",
                                        site.resolve("kyiv-independent/envoys-meet-miami.html")),
                                seed(
                                        4,
                                        "Daily Wire Desk",
                                        site.resolve(
                                                "daily-wire-desk/negotiators-meet-miami.html")),
                                seed(
                                        5,
                                        "World Brief",
                                        site.resolve(
                                                "world-brief/us-russian-officials-florida.html"))));
        assertThat(reports.origins())
                .containsExactly(
                        new Origin("CGTN", List.of(5L)), new Origin("Reuters", List.of(3L)));
        assertThat(reports.unattributed()).containsExactly(4L);
    }

    private static Article seed(long id, String outlet, Path page) throws IOException {
        Document document = Jsoup.parse(page.toFile());
        String text =
                document
                        .select("p, figcaption, h2, h3, li, div:not(:has(p)):not(:has(div))")
                        .stream()
                        .map(e -> e.text())
                        .filter(t -> !t.isBlank())
                        .collect(Collectors.joining("\n"));
        return Articles.of(id, outlet, document.select("h1").text(), text);
    }
}
