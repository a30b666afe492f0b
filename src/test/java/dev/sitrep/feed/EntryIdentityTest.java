package dev.sitrep.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.feed.Recognition.Listed;
import dev.sitrep.feed.Recognition.What;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

class EntryIdentityTest {
    private static final Instant NOON = Instant.parse("2025-12-20T12:00:00Z");
    private static final String SITE = "https://a.example";
    private static final String LONG =
            IntStream.range(0, 60).mapToObj(i -> "word" + i).reduce("", (a, b) -> a + " " + b);

    private final Map<String, Remembered> memory = new LinkedHashMap<>();
    private Instant now = NOON;

    /** The feed lists these; what came of it is remembered, as a store would. */
    private Recognition lists(Entry... entries) {
        Recognition found =
                EntryIdentity.recognise(1, document(entries), List.copyOf(memory.values()));
        found.kept().forEach(entry -> memory.put(entry.key(), entry));
        found.left().forEach(key -> memory.computeIfPresent(key, (k, e) -> left(e)));
        found.forgotten().forEach(memory::remove);
        now = now.plusSeconds(600);
        return found;
    }

    private Remembered left(Remembered e) {
        return new Remembered(
                e.key(),
                e.guid(),
                e.link(),
                e.title(),
                e.words(),
                e.sketch(),
                e.print(),
                e.published(),
                now);
    }

    private static ParsedFeed document(Entry... entries) {
        return new ParsedFeed(
                "RSS 2.0",
                null,
                "A",
                SITE,
                "",
                null,
                List.of(),
                null,
                Rhythm.UNKNOWN,
                List.of(entries),
                List.of());
    }

    private static Entry entry(@Nullable String id, @Nullable String link, String title) {
        return entry(id, link, title, title + " in full, with what was said of it.", NOON);
    }

    private static Entry entry(
            @Nullable String id,
            @Nullable String link,
            String title,
            String text,
            @Nullable Instant date) {
        return new Entry(
                id, title, link, text, "", date, null, List.of(), List.of(), List.of(), null);
    }

    private static List<What> what(Recognition found) {
        return found.listed().stream().map(Listed::what).toList();
    }

    private static List<String> keys(Recognition found) {
        return found.listed().stream().map(Listed::key).toList();
    }

    @Test
    void an_entry_written_as_before_is_the_same_and_leaves_nothing_to_write() {
        Entry talks = entry("1", SITE + "/talks", "Envoys meet in Geneva");
        assertThat(what(lists(talks))).containsExactly(What.NEW);
        Recognition again = lists(talks);
        assertThat(what(again)).containsExactly(What.SAME);
        assertThat(again.kept()).isEmpty();
        assertThat(again.left()).isEmpty();
    }

    @Test
    void a_new_guid_at_the_same_address_is_the_same_also_under_tracking_amp_and_mobile_twins() {
        Recognition first = lists(entry("1", SITE + "/talks?utm_source=rss", "Envoys meet"));
        for (String link :
                List.of(
                        "http://www.a.example/talks/",
                        "https://m.a.example/talks?fbclid=x",
                        SITE + "/talks/amp",
                        "https://www.google.com/amp/s/a.example/talks")) {
            Recognition again = lists(entry("new-" + link.length(), link, "Envoys meet"));
            assertThat(what(again)).as(link).containsExactly(What.SAME);
            assertThat(keys(again)).isEqualTo(keys(first));
        }
    }

    @Test
    void an_edited_title_or_text_is_a_change_of_the_same_article() {
        String key = keys(lists(entry("1", SITE + "/a", "Envoys meet"))).getFirst();
        Recognition renamed = lists(entry("1", SITE + "/a", "Envoys met in secret"));
        assertThat(what(renamed)).containsExactly(What.CHANGED);
        Recognition moved =
                lists(entry("2", SITE + "/a", "Envoys met in secret", "Rewritten.", NOON));
        assertThat(what(moved)).containsExactly(What.CHANGED);
        assertThat(keys(moved)).containsExactly(key);
    }

    @Test
    void another_date_is_no_change() {
        lists(entry("1", SITE + "/a", "Envoys meet"));
        Recognition again =
                lists(entry("1", SITE + "/a", "Envoys meet", text("Envoys meet"), at(30)));
        assertThat(what(again)).containsExactly(What.SAME);
    }

    @Test
    void guid_and_link_may_both_change_if_the_words_stay_and_the_old_one_is_gone() {
        lists(entry("1", SITE + "/a", "Envoys meet"), entry("2", SITE + "/b", "Strike on Odesa"));
        Recognition again =
                lists(
                        entry("x-2", "https://b.example/2", "Strike on Odesa"),
                        entry("x-1", "https://b.example/1", "Envoys meet"));
        assertThat(what(again)).containsExactly(What.SAME, What.SAME);
    }

    @Test
    void guid_link_and_text_may_change_if_title_and_date_stay() {
        lists(entry("1", SITE + "/a", "Envoys meet"));
        Recognition again = lists(entry("2", SITE + "/b", "Envoys meet", "Said otherwise.", NOON));
        assertThat(what(again)).containsExactly(What.CHANGED);
    }

    @Test
    void an_alert_in_the_same_words_a_day_later_is_new() {
        lists(entry("1", SITE + "/1", "Air raid alert in Kyiv", "", at(0)));
        lists(entry("2", SITE + "/2", "Air raid alert is over", "", at(1)));
        Recognition next =
                lists(
                        entry("3", SITE + "/3", "Air raid alert in Kyiv", "", at(24)),
                        entry("2", SITE + "/2", "Air raid alert is over", "", at(1)));
        assertThat(what(next)).containsExactly(What.NEW, What.SAME);
    }

    @Test
    void a_long_text_is_new_once_under_however_many_identifiers() {
        lists(entry("1", SITE + "/1", "Day one", LONG, at(0)));
        lists();
        assertThat(what(lists(entry("2", SITE + "/2", "Day one", LONG, at(90)))))
                .containsExactly(What.SAME);
        Recognition twice =
                lists(
                        entry("3", SITE + "/3", "Other", LONG, at(1)),
                        entry("4", SITE + "/4", "Other", LONG, at(2)));
        assertThat(what(twice)).containsExactly(What.NEW, What.SAME);
    }

    @Test
    void a_guid_that_all_items_have_names_none_of_them() {
        Entry[] day = {
            entry("0", SITE + "/a", "Envoys meet"), entry("0", SITE + "/b", "Strike on Odesa")
        };
        assertThat(what(lists(day))).containsExactly(What.NEW, What.NEW);
        assertThat(what(lists(day[1], entry("0", SITE + "/c", "New sanctions"), day[0])))
                .containsExactly(What.SAME, What.NEW, What.SAME);
        assertThat(memory).hasSize(3);
    }

    @Test
    void guids_that_number_the_places_of_a_list_swallow_nothing() {
        lists(numbered("Envoys meet", "Strike on Odesa", "Grain deal ends"));
        Recognition next = lists(numbered("New sanctions", "Envoys meet", "Strike on Odesa"));
        assertThat(what(next)).containsExactly(What.NEW, What.SAME, What.SAME);
        assertThat(keys(next)).doesNotHaveDuplicates();
    }

    private static Entry[] numbered(String... titles) {
        return IntStream.range(0, titles.length)
                .mapToObj(
                        i ->
                                entry(
                                        String.valueOf(i),
                                        SITE + "/" + titles[i].replace(' ', '-'),
                                        titles[i]))
                .toArray(Entry[]::new);
    }

    @Test
    void links_that_all_lead_to_one_page_name_nothing() {
        for (String link : Arrays.asList(SITE, SITE + "/", SITE + "/news", null)) {
            memory.clear();
            Entry[] day = {entry("", link, "Envoys meet"), entry(null, link, "Strike on Odesa")};
            assertThat(what(lists(day))).as(link).containsExactly(What.NEW, What.NEW);
            assertThat(what(lists(entry(null, link, "New sanctions"), day[0], day[1])))
                    .as(link)
                    .containsExactly(What.NEW, What.SAME, What.SAME);
        }
    }

    @Test
    void one_guid_for_wholly_different_items_is_reused() {
        lists(entry("today", SITE + "/a", "Envoys meet in Geneva", words("peace", 30), at(0)));
        Recognition next =
                lists(entry("today", SITE + "/b", "Storm cuts power", words("storm", 30), at(24)));
        assertThat(what(next)).containsExactly(What.NEW);
        assertThat(memory).hasSize(2);
    }

    @Test
    void one_page_with_another_item_every_day_gives_them_all() {
        lists(entry("d1", SITE + "/brief", "Monday brief", words("peace", 30), at(0)));
        Recognition next =
                lists(entry("d2", SITE + "/brief", "Storm day", words("storm", 30), at(24)));
        assertThat(what(next)).containsExactly(What.NEW);
    }

    @Test
    void an_item_that_stands_twice_in_a_document_is_one() {
        Entry talks = entry("1", SITE + "/a", "Envoys meet");
        assertThat(what(lists(talks, talks, entry("2", SITE + "/a?utm_source=x", "Envoys meet"))))
                .containsExactly(What.NEW, What.SAME, What.SAME);
        assertThat(memory).hasSize(1);
    }

    @Test
    void what_left_the_list_and_comes_back_is_known() {
        Entry talks = entry("1", SITE + "/a", "Envoys meet");
        lists(talks);
        assertThat(lists().left()).hasSize(1);
        Recognition back = lists(talks);
        assertThat(what(back)).containsExactly(What.SAME);
        assertThat(back.kept()).singleElement().extracting(Remembered::leftAt).isNull();
    }

    @Test
    void entries_of_an_older_database_are_known_by_key_and_words_alone() {
        Entry talks = entry("1", SITE + "/a", "Envoys meet");
        Entry strike = entry("2", SITE + "/b", "Strike on Odesa");
        for (Entry old : List.of(talks, strike)) {
            String key = EntryKey.of(old);
            long words = new EntryMarks(old).words();
            memory.put(key, new Remembered(key, 0, 0, 0, words, 0, 0, NOON, null));
        }
        Recognition found = lists(talks, entry("2", SITE + "/b", "Strike on Odesa, 3 killed"));
        assertThat(what(found)).containsExactly(What.SAME, What.CHANGED);
        assertThat(memory.get("id:1")).extracting(Remembered::print).isNotEqualTo(0L);
    }

    @Test
    void a_feed_of_ten_thousand_items_in_any_order_is_recognised_at_once() {
        Entry[] all =
                IntStream.range(0, 10_000)
                        .mapToObj(i -> entry("0", SITE, "Notice", "Notice " + i, at(i)))
                        .toArray(Entry[]::new);
        assertThat(lists(all).news()).hasSize(10_000);
        Entry[] moved =
                Arrays.stream(all)
                        .map(e -> entry("1", SITE + "/x", e.title(), e.summary(), NOON))
                        .toArray(Entry[]::new);
        assertThat(lists(moved).news()).isEmpty();
    }

    @Test
    void memory_is_bounded_and_forgets_first_what_left_first() {
        for (int round = 0; round < 5; round++) {
            int from = round * 6_000;
            lists(
                    IntStream.range(from, from + 6_000)
                            .mapToObj(i -> entry("id" + i, SITE + "/" + i, "Notice " + i))
                            .toArray(Entry[]::new));
        }
        assertThat(memory).hasSize(RecognitionBuilder.MOST_REMEMBERED);
        assertThat(memory).containsKeys("id:id29999", "id:id24000").doesNotContainKey("id:id0");
    }

    /** Whatever of its marks a feed changes from look to look, if not all at once, nothing is new. */
    @Test
    void nothing_is_new_in_a_feed_that_is_shuffled_redated_and_given_other_guids_and_links() {
        long seed = new Random().nextLong();
        System.out.println("EntryIdentityTest seed " + seed);
        Random random = new Random(seed);
        for (int run = 0; run < 30; run++) {
            memory.clear();
            List<Entry> items = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(40); i++) {
                String title = "Item " + i + " on " + words("topic" + i + "x", 3);
                items.add(entry("g" + i, SITE + "/" + i, title, words("w" + i + "x", 9), at(i)));
            }
            lists(items.toArray(Entry[]::new));
            for (int look = 0; look < 8; look++) {
                int kind = random.nextInt(6);
                for (int i = 0; i < items.size(); i++) {
                    items.set(i, altered(items.get(i), kind, look, random));
                }
                Collections.shuffle(items, random);
                Recognition found = lists(items.toArray(Entry[]::new));
                assertThat(what(found))
                        .as("seed %d run %d look %d kind %d", seed, run, look, kind)
                        .doesNotContain(What.NEW);
                assertThat(keys(found)).doesNotHaveDuplicates();
            }
        }
    }

    private static Entry altered(Entry e, int kind, int look, Random random) {
        String mark = look + "-" + random.nextInt(1_000_000);
        Instant date = random.nextBoolean() ? e.published() : at(random.nextInt(500));
        return switch (kind) {
            case 0 -> entry("g" + mark, e.link(), e.title(), e.summary(), date);
            case 1 -> entry(e.id(), SITE + "/moved/" + mark, e.title(), e.summary(), date);
            case 2 -> entry(null, "http://b.example/" + mark, e.title(), e.summary(), date);
            case 3 -> entry(e.id(), e.link(), e.title() + " again", e.summary(), date);
            case 4 -> entry(e.id(), e.link(), e.title(), e.summary() + " and more", null);
            default ->
                    entry(e.id(), e.link() + "?utm_source=" + mark, e.title(), e.summary(), date);
        };
    }

    private static String text(String title) {
        return title + " in full, with what was said of it.";
    }

    private static Instant at(int hours) {
        return NOON.plus(Duration.ofHours(hours));
    }

    private static String words(String stem, int count) {
        return IntStream.range(0, count).mapToObj(i -> stem + i).reduce("", (a, b) -> a + " " + b);
    }
}
