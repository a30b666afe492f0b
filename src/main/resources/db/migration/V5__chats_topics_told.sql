-- The rooms that are written to. A forum topic or thread is a chat of its own; '' is the room itself.
CREATE TABLE chat (
    id              ${id},
    platform        TEXT   NOT NULL,
    room            TEXT   NOT NULL,
    thread          TEXT   NOT NULL,
    title           TEXT   NOT NULL,
    state           TEXT   NOT NULL,
    state_why       TEXT   NOT NULL,
    state_since     BIGINT NOT NULL,
    settings        TEXT   NOT NULL,
    last_edition_at BIGINT,
    next_digest_at  BIGINT,
    UNIQUE (platform, room, thread)
);
CREATE INDEX chat_digest_due ON chat (next_digest_at);

-- What a chat follows, as it was typed.
CREATE TABLE topic (
    id         ${id},
    chat_id    BIGINT NOT NULL REFERENCES chat (id),
    typed      TEXT   NOT NULL,
    created_at BIGINT NOT NULL,
    UNIQUE (chat_id, typed)
);

-- How a story stood when a chat was last told of it.
CREATE TABLE told_story (
    chat_id      BIGINT  NOT NULL REFERENCES chat (id),
    story_id     BIGINT  NOT NULL,
    storyline_id BIGINT  NOT NULL,
    status       TEXT,
    origins      INTEGER NOT NULL,
    updates      INTEGER NOT NULL,
    told_at      BIGINT  NOT NULL,
    PRIMARY KEY (chat_id, story_id)
);

-- Which sentences a chat has read.
CREATE TABLE told_sentence (
    chat_id      BIGINT NOT NULL REFERENCES chat (id),
    sentence_key TEXT   NOT NULL,
    told_at      BIGINT NOT NULL,
    PRIMARY KEY (chat_id, sentence_key)
);

-- Which story a chat means by a number: those of the last list it was shown.
CREATE TABLE listing (
    chat_id  BIGINT  NOT NULL REFERENCES chat (id),
    n        INTEGER NOT NULL,
    story_id BIGINT  NOT NULL,
    PRIMARY KEY (chat_id, n)
);
