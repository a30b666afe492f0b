package dev.sitrep.story;

import dev.sitrep.store.Database;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.List;

/**
 * What became of stories that turned out to be one, or two. Every method joins the transaction that is open on the thread.
 *
 * <p>{@link StoryStore#byId} follows the numbers of stories that are gone; all else asks by the number that was kept.
 */
public final class MergeStore {
    private final Database database;

    public MergeStore(Database database) {
        this.database = database;
    }

    /**
     * All articles of one story go to another, and its number leads there from now on. The kept story's storyline stays, unless it is alone in its own
     * and the other followed something; what followed the one that is gone follows the kept one, if the storyline was the gone one's.
     *
     * @param at the time of the news that showed it
     */
    public void merge(Story kept, Story gone, String reason, Instant at) {
        database.atomically(
                () ->
                        database.use(
                                h -> {
                                    joinStorylines(h, kept, gone);
                                    h.execute(
                                            "UPDATE story_article SET story_id = ? WHERE story_id = ?",
                                            kept.id(),
                                            gone.id());
                                    h.execute("DELETE FROM story WHERE id = ?", gone.id());
                                    h.execute(
                                            "UPDATE story_merged SET kept = ? WHERE kept = ?",
                                            kept.id(),
                                            gone.id());
                                    h.execute(
                                            "INSERT INTO story_merged (gone, kept, reason, merged_at) VALUES (?, ?, ?, ?)",
                                            gone.id(),
                                            kept.id(),
                                            reason,
                                            at.toEpochMilli());
                                    inheritSplits(h, kept.id(), gone.id());
                                    span(h, kept.id());
                                }));
    }

    /** These articles leave one story for another that was made for them. The two are never merged again. */
    public void split(long from, long fresh, List<Long> articleIds, String reason, Instant at) {
        database.atomically(
                () ->
                        database.use(
                                h -> {
                                    for (long article : articleIds) {
                                        h.execute(
                                                "UPDATE story_article SET story_id = ? WHERE article_id = ? AND story_id = ?",
                                                fresh,
                                                article,
                                                from);
                                    }
                                    apart(h, from, fresh, reason, at.toEpochMilli());
                                    span(h, from);
                                    span(h, fresh);
                                }));
    }

    /** Whether the two, or stories that became theirs, were split from one another. */
    public boolean areApart(long one, long other) {
        return database.with(
                h ->
                        h.createQuery(
                                                "SELECT count(*) FROM story_apart WHERE one = :one AND other = :other")
                                        .bind("one", Math.min(one, other))
                                        .bind("other", Math.max(one, other))
                                        .mapTo(Integer.class)
                                        .one()
                                > 0);
    }

    /** Whether another story became this one's at that time or later. */
    public boolean hasMergedSince(long story, Instant since) {
        return database.with(
                h ->
                        h.createQuery(
                                                "SELECT count(*) FROM story_merged WHERE kept = :story AND merged_at >= :since")
                                        .bind("story", story)
                                        .bind("since", since.toEpochMilli())
                                        .mapTo(Integer.class)
                                        .one()
                                > 0);
    }

    /**
     * What happened to a story.
     *
     * @param merged another became this one; else another was split from it
     * @param other the other's number
     */
    public record Change(boolean merged, long other, String reason, Instant at) {}

    /** What was merged into a story and split from it, the latest first. */
    public List<Change> changes(long story) {
        String sql =
                """
                SELECT 1 AS merged, gone AS other, reason, merged_at AS at FROM story_merged WHERE kept = :story
                UNION ALL
                SELECT 0, CASE WHEN one = :story THEN other ELSE one END, reason, split_at FROM story_apart
                WHERE one = :story OR other = :story
                ORDER BY at DESC LIMIT 20""";
        return database.with(
                h ->
                        h.createQuery(sql)
                                .bind("story", story)
                                .map(
                                        (row, context) ->
                                                new Change(
                                                        row.getInt("merged") == 1,
                                                        row.getLong("other"),
                                                        row.getString("reason"),
                                                        Instant.ofEpochMilli(row.getLong("at"))))
                                .list());
    }

    private static void joinStorylines(Handle h, Story kept, Story gone) {
        if (kept.storyline() == gone.storyline()) {
            return;
        }
        boolean begins = reason(h, gone.id()) == 0;
        boolean alone =
                h.createQuery("SELECT count(*) FROM story WHERE storyline_id = :line")
                                .bind("line", kept.storyline())
                                .mapTo(Integer.class)
                                .one()
                        == 1;
        if (begins) {
            h.execute(
                    "UPDATE story SET storyline_id = ? WHERE storyline_id = ?",
                    kept.storyline(),
                    gone.storyline());
        } else if (alone) {
            h.execute(
                    """
                    UPDATE story SET storyline_id = ?, link_reason = (SELECT g.link_reason FROM story g WHERE g.id = ?)
                    WHERE id = ?""",
                    gone.storyline(),
                    gone.id(),
                    kept.id());
        }
    }

    /** How many reasons a story has to be in its storyline: none for the storyline's first. */
    private static int reason(Handle h, long story) {
        return h.createQuery(
                        "SELECT count(*) FROM story WHERE id = :id AND link_reason IS NOT NULL")
                .bind("id", story)
                .mapTo(Integer.class)
                .one();
    }

    /** What was split from the one that is gone is apart from the kept one. */
    private static void inheritSplits(Handle h, long kept, long gone) {
        h
                .createQuery(
                        """
                        SELECT CASE WHEN one = :gone THEN other ELSE one END AS id, reason, split_at FROM story_apart
                        WHERE one = :gone OR other = :gone""")
                .bind("gone", gone)
                .map((row, context) -> new Split(row.getLong(1), row.getString(2), row.getLong(3)))
                .list()
                .stream()
                .filter(split -> split.from() != kept)
                .forEach(split -> apart(h, kept, split.from(), split.reason(), split.at()));
        h.execute("DELETE FROM story_apart WHERE one = ? OR other = ?", gone, gone);
    }

    private record Split(long from, String reason, long at) {}

    private static void apart(Handle h, long a, long b, String reason, long at) {
        h.execute(
                """
                INSERT INTO story_apart (one, other, reason, split_at) VALUES (?, ?, ?, ?)
                ON CONFLICT (one, other) DO NOTHING""",
                Math.min(a, b),
                Math.max(a, b),
                reason,
                at);
    }

    /** From the arrival of its first article to that of its latest. */
    private static void span(Handle h, long story) {
        h.execute(
                """
                UPDATE story SET
                  started_at = (SELECT MIN(joined_at) FROM story_article WHERE story_id = story.id),
                  updated_at = (SELECT MAX(joined_at) FROM story_article WHERE story_id = story.id)
                WHERE id = ?""",
                story);
    }
}
