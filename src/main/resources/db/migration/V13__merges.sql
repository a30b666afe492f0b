-- A story that turned out to be another's: its number leads there for ever. Chains are kept short: kept is never a number that is gone.
CREATE TABLE story_merged (
    gone      BIGINT PRIMARY KEY,
    kept      BIGINT NOT NULL,
    reason    TEXT   NOT NULL,
    merged_at BIGINT NOT NULL
);
CREATE INDEX story_merged_kept ON story_merged (kept);

-- Stories that were one and were split: they are never merged again. one is the smaller number.
CREATE TABLE story_apart (
    one      BIGINT NOT NULL,
    other    BIGINT NOT NULL,
    reason   TEXT   NOT NULL,
    split_at BIGINT NOT NULL,
    PRIMARY KEY (one, other)
);
CREATE INDEX story_apart_other ON story_apart (other);

-- Which chats were told of a story decides which of two stories keeps its number.
CREATE INDEX told_story_story ON told_story (story_id);
