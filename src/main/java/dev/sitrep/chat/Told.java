package dev.sitrep.chat;

import dev.sitrep.story.Status;
import dev.sitrep.summary.CountJumps;
import dev.sitrep.summary.Known;
import dev.sitrep.summary.StoryReport;
import dev.sitrep.text.Words;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a chat has been told of certain stories, so far as it matters for what is new to it.
 *
 * @param stories by story id, how each stood when it was last told
 * @param storylines the storylines of which any story was told
 * @param sentences keys of the sentences that were told, in whatever story
 * @param known what those said, whatever their words
 */
public record Told(
        Map<Long, ToldStory> stories, Set<Long> storylines, Set<String> sentences, Known known) {
    /** A chat that has been told nothing. */
    public static final Told NOTHING = new Told(Map.of(), Set.of(), Set.of());

    /** What a chat has been told of which the words alone are known. */
    public Told(Map<Long, ToldStory> stories, Set<Long> storylines, Set<String> sentences) {
        this(stories, storylines, sentences, new Known(List.of()));
    }

    public Told {
        stories = Map.copyOf(stories);
        storylines = Set.copyOf(storylines);
        sentences = Set.copyOf(sentences);
    }

    /**
     * How a story stood when it was told.
     *
     * @param origins how many known origins it had
     * @param updates how often a count of its had jumped, see {@link CountJumps}
     * @param breaking whether the chat has heard that it is breaking
     */
    public record ToldStory(
            long id,
            long storyline,
            @Nullable Status status,
            int origins,
            int updates,
            boolean breaking) {
        /** One of which the chat has not heard that it is breaking. */
        public ToldStory(
                long id, long storyline, @Nullable Status status, int origins, int updates) {
            this(id, storyline, status, origins, updates, false);
        }

        /** How a story stands now. */
        public static ToldStory of(StoryReport report) {
            return new ToldStory(
                    report.story().id(),
                    report.story().storyline(),
                    report.story().status(),
                    report.summary().origins().origins().size(),
                    CountJumps.in(report).size());
        }

        /** The same, told as breaking. */
        public ToldStory asBreaking() {
            return new ToldStory(id, storyline, status, origins, updates, true);
        }
    }

    /**
     * A sentence that a chat is shown.
     *
     * @param story the story that it is shown with
     * @param language ISO 639-1; empty where a part of the sentence is shown alone, which says less
     */
    public record Shown(long story, String text, String language) {}

    public Optional<ToldStory> story(long id) {
        return Optional.ofNullable(stories.get(id));
    }

    public boolean knowsStoryline(long id) {
        return storylines.contains(id);
    }

    public boolean hasRead(String sentence) {
        return sentences.contains(key(sentence));
    }

    /** The same for sentences of the same words, whatever their case and punctuation. */
    public static String key(String sentence) {
        byte[] words = String.join(" ", Words.of(sentence)).getBytes(StandardCharsets.UTF_8);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(words);
            // 64 bits: of a million sentences two have one key with a chance of 3 in 100 million.
            return HexFormat.of().toHexDigits(ByteBuffer.wrap(hash).getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
