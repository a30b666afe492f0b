-- Stories of which a chat wants to hear no more, until ends_at or (NULL) for ever.
CREATE TABLE muted_story (
    chat_id  BIGINT NOT NULL REFERENCES chat (id),
    story_id BIGINT NOT NULL,
    ends_at  BIGINT,
    muted_at BIGINT NOT NULL,
    PRIMARY KEY (chat_id, story_id)
);
CREATE INDEX muted_story_story ON muted_story (story_id);

-- Until when a chat's quiet hours hold a delivery back. Until then it holds up nothing that was written after it.
ALTER TABLE delivery ADD COLUMN held_until BIGINT NOT NULL DEFAULT 0;
