-- Messages on their way. A row is written in the transaction of its cause; what is SENDING may or may not have arrived.
CREATE TABLE delivery (
    id            ${id},
    chat_id       BIGINT  NOT NULL REFERENCES chat (id),
    platform      TEXT    NOT NULL,
    delivery_key  TEXT    NOT NULL,
    part          INTEGER NOT NULL,
    priority      INTEGER NOT NULL,
    message       TEXT    NOT NULL,
    state         TEXT    NOT NULL,
    attempts      INTEGER NOT NULL,
    next_at       BIGINT  NOT NULL,
    expires_at    BIGINT  NOT NULL,
    claimed_by    TEXT,
    claimed_until BIGINT  NOT NULL,
    message_id    TEXT,
    problem       TEXT,
    created_at    BIGINT  NOT NULL,
    sent_at       BIGINT,
    UNIQUE (chat_id, delivery_key, part)
);
CREATE INDEX delivery_queue ON delivery (platform, priority, id) WHERE state IN ('WAITING', 'SENDING');
CREATE INDEX delivery_order ON delivery (chat_id, id) WHERE state IN ('WAITING', 'SENDING');

-- Which updates of a platform were acted on, so that the same one coming again is not.
CREATE TABLE handled_update (
    platform   TEXT   NOT NULL,
    update_key TEXT   NOT NULL,
    handled_at BIGINT NOT NULL,
    PRIMARY KEY (platform, update_key)
);
CREATE INDEX handled_update_age ON handled_update (handled_at);

-- One edition for each chat and window.
CREATE TABLE edition (
    id           ${id},
    chat_id      BIGINT  NOT NULL REFERENCES chat (id),
    window_start BIGINT  NOT NULL,
    window_end   BIGINT  NOT NULL,
    stories      TEXT    NOT NULL,
    created_at   BIGINT  NOT NULL,
    UNIQUE (chat_id, window_start)
);
