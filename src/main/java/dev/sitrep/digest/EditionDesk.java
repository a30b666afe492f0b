package dev.sitrep.digest;

import dev.sitrep.chat.Chat;
import dev.sitrep.chat.ToldStore;
import dev.sitrep.summary.Corrections;
import dev.sitrep.summary.RevisedStory;
import dev.sitrep.summary.StoryReport;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Looks up what an edition is made of, and remembers what a chat was told by it. */
public final class EditionDesk {
    private final Stories stories;
    private final ToldStore told;
    private final DigestComposer composer;
    private final Function<Instant, Coverage> coverage;
    private final FollowedStories followed;

    /**
     * @param coverage how the feeds stand at a moment
     */
    public EditionDesk(
            Stories stories,
            ToldStore told,
            DigestComposer composer,
            Function<Instant, Coverage> coverage,
            FollowedStories followed) {
        this.stories = stories;
        this.told = told;
        this.composer = composer;
        this.coverage = coverage;
        this.followed = followed;
    }

    public Edition compose(Chat chat, DigestWindow window) {
        List<StoryReport> reports = stories.updatedBetween(window.from(), window.to());
        Map<Long, StoryReport> all = new LinkedHashMap<>();
        reports.forEach(report -> all.put(report.story().id(), report.at(window.to())));
        stories.passedBetween(window.from(), window.to())
                .forEach(report -> all.putIfAbsent(report.story().id(), report));
        Map<Long, Corrections> corrections = new LinkedHashMap<>();
        for (RevisedStory revised : stories.revisedBetween(window.from(), window.to())) {
            all.putIfAbsent(revised.report().story().id(), revised.report().at(window.to()));
            corrections.put(revised.report().story().id(), Corrections.in(revised.revisions()));
        }
        told.mutes().of(chat.id(), window.to()).forEach(mute -> all.remove(mute.story()));
        corrections.keySet().retainAll(all.keySet());
        Set<String> sentences = new LinkedHashSet<>();
        all.values()
                .forEach(
                        report ->
                                report.summary()
                                        .sentences()
                                        .forEach(sentence -> sentences.add(sentence.text())));
        corrections.values().forEach(c -> sentences.addAll(c.sentences()));
        return composer.compose(
                new Material(
                        List.copyOf(all.values()),
                        corrections,
                        followed.among(chat.id(), all.values(), window.to())),
                window,
                told.of(chat.id(), sentences),
                chat.settings(),
                coverage.apply(window.to()));
    }

    /** The chat is told this edition: its stories are no longer new, and the chat's numbers are theirs. */
    public void remember(Chat chat, Edition edition, Instant now) {
        told.tell(
                chat.id(),
                edition.toldStories(),
                edition.toldSentences(chat.settings().language()),
                now);
        if (!edition.isEmpty()) {
            told.list(chat.id(), edition.listing());
        }
    }
}
