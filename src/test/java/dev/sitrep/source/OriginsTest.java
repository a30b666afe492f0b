package dev.sitrep.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.article.Article;
import dev.sitrep.testing.Shared;
import dev.sitrep.text.Span;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
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
    void an_older_report_in_the_lead_is_not_where_this_one_began() {
        String text =
                "Two ships were lost in the gulf on Friday.\nReuters reported in March that a third had been lost last year.";
        assertThat(origins.of(List.of(Articles.of(1, "Pier Post", "Ships", text))).unattributed())
                .containsExactly(1L);
    }

    @Test
    void five_copies_of_one_report_are_one_voice() {
        List<Article> articles = new ArrayList<>();
        for (long id = 1; id <= 5; id++) {
            articles.add(
                    Articles.of(
                            id,
                            "Outlet " + id,
                            "Ships " + id,
                            "Two ships were lost, Reuters reported."));
        }
        assertThat(origins.of(articles).origins())
                .containsExactly(new Origin("Reuters", List.of(1L, 2L, 3L, 4L, 5L)));
    }

    @Test
    void an_article_that_repeats_another_word_for_word_follows_it() {
        String body =
                "\nThe harbour master closed the outer gate before the storm came in on Friday."
                        + "\nDivers will look at both of the wrecks as soon as the wind goes down.";
        Article first =
                Articles.of(
                        1, "Pier Post", "Ships", "Two ships were lost, Reuters reported." + body);
        Article repeats =
                Articles.of(
                        2, "Slow Post", "Vessels", "Two vessels went down near the pier." + body);
        Article apart = Articles.of(3, "Quiet Times", "Wrecks", "Nobody was on board, they hope.");
        OriginTree tree = origins.of(List.of(apart, repeats, first));
        assertThat(tree.origins()).containsExactly(new Origin("Reuters", List.of(1L, 2L)));
        assertThat(tree.unattributed()).containsExactly(3L);
    }

    @Test
    void the_outlet_that_others_credit_is_the_voice_of_its_own_article() {
        OriginTree tree =
                origins.of(
                        List.of(
                                Articles.of(1, "Quay Service", "Ships", "Two ships were lost."),
                                Articles.of(
                                        2,
                                        "Pier Post",
                                        "Ships",
                                        "Two ships were lost, Quay Service reports.")));
        assertThat(tree.origins()).containsExactly(new Origin("Quay Service", List.of(1L, 2L)));
        assertThat(tree.unattributed()).isEmpty();
    }

    @Test
    void each_claim_has_its_own_origins() {
        String text =
                "Two ships were lost, Reuters reported on Friday.\n"
                        + "A third is missing, the mayor told the BBC. He hopes that it will come back.\n"
                        + "The search goes on until it is dark in the gulf.";
        Article article = Articles.of(1, "Pier Post", "Ships", text);
        StorySources sources = origins.read(List.of(article));
        assertThat(sources.originsOf(1, sentence(text, "Two ships"))).containsExactly("Reuters");
        assertThat(sources.originsOf(1, sentence(text, "A third"))).containsExactly("BBC");
        assertThat(sources.originsOf(1, sentence(text, "He hopes"))).containsExactly("BBC");
        assertThat(sources.originsOf(1, sentence(text, "The search"))).containsExactly("Reuters");
        assertThat(sources.gradeOf(1, sentence(text, "Two ships")))
                .isEqualTo(SourcingGrade.MEDIA_REPORT);
        assertThat(sources.gradeOf(1, sentence(text, "The search")))
                .isEqualTo(SourcingGrade.UNATTRIBUTED);
        assertThat(sources.tree().origins()).containsExactly(new Origin("Reuters", List.of(1L)));
    }

    @Test
    void a_claim_of_several_articles_counts_its_voices_once() {
        String copied = "The harbour master closed the outer gate before the storm on Friday.";
        Article first =
                Articles.of(1, "Pier Post", "Gate", "The gate is shut, Bild reports.\n" + copied);
        Article second = Articles.of(2, "Slow Post", "Storm", "It is stormy.\n" + copied);
        Article third = Articles.of(3, "Quiet Times", "Gate", "Politico reported: gate shut.");
        StorySources sources = origins.read(List.of(first, second, third));
        OriginTree claim =
                sources.tree(
                        List.of(
                                new StorySources.Place(1, sentence(first.text(), copied)),
                                new StorySources.Place(2, sentence(second.text(), copied)),
                                new StorySources.Place(3, new Span(0, 10))));
        assertThat(claim.origins()).containsExactly(new Origin("Bild", List.of(1L, 2L, 3L)));
        assertThat(claim.unattributed()).isEmpty();
        assertThat(sources.tree().unattributed()).containsExactly(2L);
    }

    private static Span sentence(String text, String start) {
        int from = text.indexOf(start);
        return new Span(from, Math.max(from + 1, text.indexOf('.', from)));
    }

    @Test
    void the_order_of_the_articles_changes_nothing_and_each_is_told_once() {
        Random random = new Random(11);
        List<String> names =
                List.of("Reuters", "Quay Service", "Harbour Daily", "Bild", "Politico");
        List<String> texts =
                List.of(
                        "Two ships were lost, %s reported.",
                        "Two ships were lost.",
                        "A diplomat told %s of two ships.",
                        "(%s) - Two ships were lost.",
                        "%s, citing Bild, reports of two ships.");
        for (int round = 0; round < 200; round++) {
            List<Article> articles = new ArrayList<>();
            for (long id = 1; id <= 6; id++) {
                String name = names.get(random.nextInt(names.size()));
                String text = texts.get(random.nextInt(texts.size())).formatted(name);
                Article article =
                        Articles.of(id, names.get(random.nextInt(names.size())), "Ships", text);
                boolean copy = random.nextInt(4) == 0;
                articles.add(copy ? article.asDuplicateOf(1L + random.nextInt(6)) : article);
            }
            OriginTree tree = origins.of(articles);
            List<Long> told = new ArrayList<>(tree.unattributed());
            tree.origins().forEach(origin -> told.addAll(origin.articles()));
            assertThat(told).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L);
            Collections.shuffle(articles, random);
            assertThat(origins.of(articles)).isEqualTo(tree);
        }
    }

    @Test
    void outlets_that_credit_each_other_in_a_circle_are_one_voice() {
        Article first = Articles.of(1, "Quay Service", "Ships lost, Harbour Daily reports", "");
        Article second = Articles.of(2, "Harbour Daily", "Ships lost, Quay Service reports", "");
        assertThat(origins.of(List.of(second, first)).origins())
                .containsExactly(new Origin("Quay Service", List.of(1L, 2L)));
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
