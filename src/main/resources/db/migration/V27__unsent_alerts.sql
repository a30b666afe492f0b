-- The stories that a chat counts as told of by an alert that is on its way. When that has ended the rows go; where no part of it arrived, so
-- does what was told.
CREATE TABLE alert_story (
    chat_id      BIGINT NOT NULL,
    delivery_key TEXT   NOT NULL,
    story_id     BIGINT NOT NULL,
    told_at      BIGINT NOT NULL,
    PRIMARY KEY (chat_id, delivery_key, story_id)
);
CREATE INDEX alert_story_story ON alert_story (story_id);
