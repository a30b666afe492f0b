package dev.sitrep.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;

import dev.sitrep.bench.CleanFeeds;
import dev.sitrep.feed.ParseOutcome.Parsed;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** On sound feeds our way to ROME, short cuts and all, says what ROME says of the same bytes. */
class PlainRomeTest {
    @Test
    void clean_feeds_give_the_same_entries_as_plain_rome() throws IOException, FeedException {
        List<byte[]> feeds = CleanFeeds.all();
        assertThat(feeds).hasSizeGreaterThan(10);
        for (byte[] body : feeds) {
            SyndFeed rome =
                    new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(body)));
            ParsedFeed ours = ((Parsed) new FeedParser().parse(body, null, null)).feed();
            assertThat(ours.problems()).isEmpty();
            assertThat(ours.title()).isEqualTo(rome.getTitle());
            assertThat(ours.description()).isEqualTo(rome.getDescription());
            assertThat(ours.entries()).hasSize(25).hasSameSizeAs(rome.getEntries());
            for (int i = 0; i < ours.entries().size(); i++) {
                same(ours.entries().get(i), rome.getEntries().get(i));
            }
        }
    }

    private static void same(Entry ours, SyndEntry rome) {
        assertThat(ours.id()).isEqualTo(rome.getUri());
        assertThat(ours.title()).isEqualTo(rome.getTitle());
        assertThat(ours.link()).isEqualTo(rome.getLink());
        assertThat(ours.published()).isNotNull().isEqualTo(instant(rome.getPublishedDate()));
        assertThat(ours.updated()).isEqualTo(instant(rome.getUpdatedDate()));
        assertThat(ours.authors())
                .containsExactlyElementsOf(
                        rome.getAuthors().isEmpty()
                                ? List.of(rome.getAuthor())
                                : rome.getAuthors().stream().map(SyndPerson::getName).toList());
        assertThat(ours.categories())
                .containsExactlyElementsOf(
                        rome.getCategories().stream().map(c -> c.getName()).toList());
        assertThat(ours.summary()).isEqualTo(sanitised(rome.getDescription()));
        assertThat(ours.content())
                .isEqualTo(
                        rome.getContents().isEmpty()
                                ? ""
                                : sanitised(rome.getContents().getFirst()));
    }

    private static String sanitised(SyndContent content) {
        return Markup.sanitised(content.getValue(), "");
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
