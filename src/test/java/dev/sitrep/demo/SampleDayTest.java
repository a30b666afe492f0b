package dev.sitrep.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

class SampleDayTest {
    private static final Instant BEFORE_CORRECTION = Instant.parse("2025-12-21T08:19:59Z");
    private static final Instant AFTER_CORRECTION = Instant.parse("2025-12-21T08:20:00Z");

    private final SampleDay day = SampleDay.load();

    @Test
    void the_index_names_every_file_in_order() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/sample/articles"))) {
            assertThat(SampleDay.articleFiles())
                    .containsExactlyElementsOf(
                            files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void articles_come_in_order_of_arrival_from_outlets_of_the_day() {
        assertThat(day.articles())
                .isSortedAccordingTo((a, b) -> a.appears().compareTo(b.appears()))
                .allSatisfy(article -> assertThat(day.outlet(article.outlet())).isPresent())
                .extracting(SampleArticle::id)
                .doesNotHaveDuplicates();
        assertThat(day.articles())
                .filteredOn(article -> article.source() != null)
                .isNotEmpty()
                .allSatisfy(
                        article ->
                                assertThat(
                                                day.outletNamed(
                                                        Objects.requireNonNull(article.source())))
                                        .isPresent());
    }

    @Test
    void the_day_holds_what_the_demo_is_there_to_show() {
        assertThat(day.outlets()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(day.outlets())
                .extracting(SampleOutlet::format)
                .contains(SampleOutlet.Format.values());
        assertThat(day.outlets()).extracting(SampleOutlet::language).contains("en", "uk", "ru");
        assertThat(day.articles()).hasSizeGreaterThanOrEqualTo(24);

        List<SampleLabels> labels = SampleLabels.load();
        assertThat(labels).hasSameSizeAs(day.articles());
        assertThat(labels).filteredOn(label -> label.copyOf() != null).isNotEmpty();
        assertThat(labels).filteredOn(label -> label.rewriteOf() != null).isNotEmpty();
        assertThat(labels).filteredOn(label -> label.updates() != null).isNotEmpty();
        assertThat(labels).filteredOn(label -> !label.onBeat()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(labels)
                .filteredOn(SampleLabels::onBeat)
                .extracting(SampleLabels::story)
                .contains("berlin", "miami-preview", "miami-talks", "odesa", "crimea-caspian");
    }

    @Test
    void an_outlet_shows_nothing_from_the_future_and_the_newest_first() {
        SampleOutlet wire = day.outlet("ostwick-wire").orElseThrow();

        assertThat(day.shownBy(wire, Instant.parse("2025-12-17T22:39:59Z"))).isEmpty();
        assertThat(day.shownBy(wire, Instant.parse("2025-12-18T19:20:00Z")))
                .extracting(SampleItem::guid)
                .containsExactly(
                        "tag:ostwick-wire.example,2025:ostwick-umerov",
                        "tag:ostwick-wire.example,2025:ostwick-miami-preview");
    }

    @Test
    void a_correction_takes_the_place_of_the_article_it_corrects() {
        SampleOutlet kestrel = day.outlet("kestrel-brief").orElseThrow();
        SampleItem before = day.shownBy(kestrel, BEFORE_CORRECTION).getFirst();
        List<SampleItem> items = day.shownBy(kestrel, AFTER_CORRECTION);
        SampleItem after = items.getFirst();

        assertThat(items).hasSameSizeAs(day.shownBy(kestrel, BEFORE_CORRECTION));
        assertThat(after.guid()).isEqualTo(before.guid());
        assertThat(after.path()).isEqualTo(before.path());
        assertThat(after.published()).isEqualTo(before.published());
        assertThat(after.updated()).isAfter(before.updated());
        assertThat(before.corrected()).isFalse();
        assertThat(after.corrected()).isTrue();
        assertThat(after.shown().title()).isNotEqualTo(before.shown().title());
    }
}
