package dev.sitrep.topic;

import dev.sitrep.store.Database;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** What a search reads of stories and articles, and searches whose words are too long for a button. */
public final class SearchStore {
    /** Of each chat so many long searches are remembered; an older one's buttons say that it is not. */
    private static final int MOST_REMEMBERED = 50;

    private final Database database;

    public SearchStore(Database database) {
        this.database = database;
    }

    /**
     * An article in a story.
     *
     * @param text cut where no more of it can matter
     * @param url empty where there is none
     */
    record ArticleRow(
            long story, String title, String text, String language, String outlet, String url) {}

    /** @param summary as it is stored; empty before the first */
    record StoryRow(long id, Instant updatedAt, String summary) {}

    /** Hands over the articles of stories that were updated since; copies and older versions are left out. */
    void articles(Instant since, Consumer<ArticleRow> each) {
        String sql =
                """
                SELECT sa.story_id, a.title, a.language, a.outlet, coalesce(a.url, '') AS url,
                  substr(a.text, 1, %d) AS lead
                FROM story s JOIN story_article sa ON sa.story_id = s.id
                  JOIN article a ON a.id = sa.article_id
                WHERE s.updated_at >= :since AND a.superseded = 0 AND a.duplicate_of IS NULL\
                """
                        .formatted(TextWords.MOST_READ);
        database.use(
                h ->
                        h.createQuery(sql)
                                .bind("since", since.toEpochMilli())
                                .setFetchSize(1000)
                                .map(
                                        (row, context) ->
                                                new ArticleRow(
                                                        row.getLong("story_id"),
                                                        row.getString("title"),
                                                        row.getString("lead"),
                                                        row.getString("language"),
                                                        row.getString("outlet"),
                                                        row.getString("url")))
                                .forEach(each));
    }

    /** Hands over the stories that were updated since. */
    void stories(Instant since, Consumer<StoryRow> each) {
        String sql =
                """
                SELECT id, updated_at, coalesce(summary, '') AS summary
                FROM story WHERE updated_at >= :since\
                """;
        database.use(
                h ->
                        h.createQuery(sql)
                                .bind("since", since.toEpochMilli())
                                .setFetchSize(1000)
                                .map(
                                        (row, context) ->
                                                new StoryRow(
                                                        row.getLong("id"),
                                                        Instant.ofEpochMilli(
                                                                row.getLong("updated_at")),
                                                        row.getString("summary")))
                                .forEach(each));
    }

    /** Keeps the words of a chat's search, and gives the number by which they are found again. */
    public long remember(long chatId, String words) {
        String insert =
                """
                INSERT INTO long_search (chat_id, words) VALUES (:chat, :words)
                ON CONFLICT (chat_id, words) DO UPDATE SET words = excluded.words RETURNING id\
                """;
        String forget =
                """
                DELETE FROM long_search WHERE chat_id = ? AND id NOT IN (
                  SELECT id FROM long_search WHERE chat_id = ? ORDER BY id DESC LIMIT ?)\
                """;
        return database.with(
                h -> {
                    long id =
                            h.createQuery(insert)
                                    .bind("chat", chatId)
                                    .bind("words", words)
                                    .mapTo(Long.class)
                                    .one();
                    h.execute(forget, chatId, chatId, MOST_REMEMBERED);
                    return id;
                });
    }

    /** The words that this chat searched under that number. */
    public Optional<String> remembered(long chatId, long id) {
        return database.with(
                h ->
                        h.createQuery(
                                        "SELECT words FROM long_search WHERE id = :id AND chat_id ="
                                                + " :chat")
                                .bind("id", id)
                                .bind("chat", chatId)
                                .mapTo(String.class)
                                .findOne());
    }
}
