package dev.sitrep.digest;

import dev.sitrep.chat.Chat;
import dev.sitrep.chat.Told;
import dev.sitrep.chat.ToldStore;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.summary.Summary.Sentence;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Looks up what an edition is made of, and remembers what a chat was told by it. */
public final class EditionDesk {
    private final Stories stories;
    private final ToldStore told;
    private final DigestComposer composer;
    private final Function<Instant, Coverage> coverage;

    /**
     * @param coverage how the feeds stand at a moment
     */
    public EditionDesk(
            Stories stories,
            ToldStore told,
            DigestComposer composer,
            Function<Instant, Coverage> coverage) {
        this.stories = stories;
        this.told = told;
        this.composer = composer;
        this.coverage = coverage;
    }

    public Edition compose(Chat chat, DigestWindow window) {
        List<StoryReport> reports = stories.updatedBetween(window.from(), window.to());
        List<String> sentences =
                reports.stream()
                        .flatMap(report -> report.summary().sentences().stream())
                        .map(Sentence::text)
                        .toList();
        Told before = told.of(chat.id(), sentences);
        return composer.compose(
                reports, window, before, chat.settings(), coverage.apply(window.to()));
    }

    /** The chat is told this edition: its stories are no longer new, and the chat's numbers are theirs. */
    public void remember(Chat chat, Edition edition, Instant now) {
        told.tell(chat.id(), edition.toldStories(), edition.toldSentences(), now);
        if (!edition.isEmpty()) {
            told.list(chat.id(), edition.listing());
        }
    }
}
