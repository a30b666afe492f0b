-- Since when a feed has not been read, and how long it usually is without news.
ALTER TABLE feed ADD COLUMN trouble_since BIGINT;
ALTER TABLE feed ADD COLUMN habit_newest BIGINT;
ALTER TABLE feed ADD COLUMN habit_since BIGINT;
ALTER TABLE feed ADD COLUMN habit_gaps TEXT; -- "week:milliseconds …": the longest gap that ended in each of the last weeks

-- The feeds in trouble that operators and followers have been told of: one row while the trouble lasts.
CREATE TABLE feed_told (
    feed_id BIGINT NOT NULL PRIMARY KEY REFERENCES feed (id) ON DELETE CASCADE,
    kind    TEXT   NOT NULL,
    since   BIGINT NOT NULL,
    told_at BIGINT NOT NULL
);

-- The feeds that a chat follows: it is told when one of them dies, and when it is back.
CREATE TABLE chat_feed (
    chat_id    BIGINT NOT NULL REFERENCES chat (id),
    feed_id    BIGINT NOT NULL REFERENCES feed (id) ON DELETE CASCADE,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (chat_id, feed_id)
);
CREATE INDEX chat_feed_feed ON chat_feed (feed_id);
