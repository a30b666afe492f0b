-- Stories that a chat follows, whatever its topics: it is told how they go on. A story that is merged takes its followers along.
CREATE TABLE story_follow (
    chat_id    BIGINT NOT NULL REFERENCES chat (id),
    story_id   BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (chat_id, story_id)
);
CREATE INDEX story_follow_story ON story_follow (story_id);

-- Searches whose words are too long for a button that turns their pages; a button carries the number.
CREATE TABLE long_search (
    id       ${id},
    chat_id  BIGINT NOT NULL REFERENCES chat (id),
    words    TEXT   NOT NULL,
    UNIQUE (chat_id, words)
);
