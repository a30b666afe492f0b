package dev.sitrep.digest;

import dev.sitrep.alert.StoryText;
import dev.sitrep.chat.Told.Shown;
import dev.sitrep.chat.Told.ToldStory;
import dev.sitrep.speech.Language;
import dev.sitrep.summary.Correction;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.summary.Summary.Sentence;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * What one chat is told of one window.
 *
 * @param title what the chat's news are about: the beat's name
 * @param zone the chat's zone
 * @param stories how many stories had articles in the window
 * @param articles how many articles arrived in it
 * @param changed how many of the items had none, and are told because something that the chat was told has changed
 * @param covers how many digest times it stands for: more than one after a downtime, or where one before it never arrived
 * @param items the stories that are told, in reading order, those that have changed last
 */
public record Edition(
        String title,
        DigestWindow window,
        ZoneId zone,
        int stories,
        int articles,
        int changed,
        int covers,
        List<Item> items,
        Coverage coverage) {
    /** Differences told of one story. */
    static final int DIFFERENCES = 2;

    public Edition {
        items = List.copyOf(items);
    }

    /**
     * One story.
     *
     * @param number from 1, as the chat refers to it
     * @param known sentences that the chat has read, or all that are told where the whole story is new to it
     * @param fresh sentences that are new to a chat that knew the story
     * @param corrections what the chat was told before and its source changed since
     * @param followed the chat's topic that it is on; empty where the chat follows the story itself; null where it follows neither
     * @param storylineOf the number of an earlier item of the same storyline
     */
    public record Item(
            int number,
            StoryReport report,
            List<Sentence> known,
            List<Sentence> fresh,
            List<Correction> corrections,
            @Nullable String followed,
            @Nullable Integer storylineOf) {
        public Item {
            known = List.copyOf(known);
            fresh = List.copyOf(fresh);
            corrections = List.copyOf(corrections);
        }
    }

    /** The same where it stands for so many digest times. */
    public Edition covering(int times) {
        return new Edition(title, window, zone, stories, articles, changed, times, items, coverage);
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    /** The ids of its stories, in order: what the chat's numbers stand for from now on. */
    public List<Long> listing() {
        return items.stream().map(item -> item.report().story().id()).toList();
    }

    /** What a chat that gets this has been told. */
    public List<ToldStory> toldStories() {
        return items.stream().map(item -> ToldStory.of(item.report())).toList();
    }

    /** What has been read by who gets this in that language: headlines, sentences, and what took the place of others. */
    public List<Shown> toldSentences(Language reader) {
        List<Shown> read = new ArrayList<>();
        for (Item item : items) {
            StoryReport report = item.report();
            long story = report.story().id();
            String language = report.language();
            read.add(StoryText.shownHeadline(report, reader));
            report.claimSentences(DIFFERENCES).forEach(s -> read.add(new Shown(story, s, "")));
            item.known().forEach(s -> read.add(new Shown(story, s.text(), report.language(s))));
            item.fresh().forEach(s -> read.add(new Shown(story, s.text(), report.language(s))));
            for (Correction correction : item.corrections()) {
                String its = correction.now() == null ? "" : language;
                read.add(new Shown(story, correction.told(), its));
            }
        }
        return read;
    }
}
