-- The polled feeds: what they are, how they are doing, and when to look again. Times are UTC epoch milliseconds.
CREATE TABLE feed (
    id              ${id},
    url             TEXT    NOT NULL UNIQUE,
    title           TEXT    NOT NULL,
    outlet          TEXT    NOT NULL,
    language        TEXT,
    country         TEXT,
    folder          TEXT    NOT NULL,
    ownership       TEXT,
    state_media     INTEGER NOT NULL,
    state           TEXT    NOT NULL,
    reason          TEXT    NOT NULL,
    last_checked    BIGINT,
    last_success    BIGINT,
    error_run       INTEGER NOT NULL,
    next_check      BIGINT  NOT NULL,
    next_check_why  TEXT    NOT NULL,
    etag            TEXT,
    last_modified   TEXT,
    body_hash       TEXT,
    cadence         BIGINT, -- milliseconds between entries, usually
    asked           BIGINT, -- milliseconds between checks, as the feed asks
    skip_hours      TEXT,
    skip_days       TEXT,
    newest_entry    BIGINT,
    claimed_until   BIGINT  NOT NULL
);

CREATE INDEX feed_due ON feed (next_check);
