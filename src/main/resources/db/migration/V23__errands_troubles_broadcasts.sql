-- 0 where no list of the operators names the feed: it is read for as long as a chat follows it.
ALTER TABLE feed ADD COLUMN listed INTEGER NOT NULL DEFAULT 1;

-- 1 where the chat gave the feed's address itself, and so may be shown the whole of it.
ALTER TABLE chat_feed ADD COLUMN own INTEGER NOT NULL DEFAULT 0;

-- What a chat asked for that takes a look at the web: it is answered when somebody has looked. kind: FEED, OPML.
CREATE TABLE errand (
    id            ${id},
    chat_id       BIGINT NOT NULL REFERENCES chat (id),
    kind          TEXT   NOT NULL,
    address       TEXT   NOT NULL,
    asked_at      BIGINT NOT NULL,
    claimed_until BIGINT NOT NULL
);
CREATE INDEX errand_chat ON errand (chat_id);

-- Who asks for an article by its address is told of the feeds that listed it.
CREATE INDEX entry_link ON entry (link) WHERE link IS NOT NULL;

-- Articles that could not be understood, and why. told: 1 once the operators know.
CREATE TABLE article_aside (
    article_id BIGINT  NOT NULL PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    why        TEXT    NOT NULL,
    at         BIGINT  NOT NULL,
    told       INTEGER NOT NULL
);

-- The bot's own troubles that the operators were told of: one row while a trouble lasts. over_at: when it counts as over unless it is
-- seen again; NULL for what is gathered, where the row says only when the operators last heard of it.
CREATE TABLE trouble (
    name    TEXT   NOT NULL PRIMARY KEY,
    detail  TEXT   NOT NULL,
    since   BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    over_at BIGINT,
    told_at BIGINT NOT NULL
);

-- Whether the operators know of a delivery that failed.
ALTER TABLE delivery ADD COLUMN reported INTEGER NOT NULL DEFAULT 0;
UPDATE delivery SET reported = 1 WHERE state IN ('REJECTED', 'EXPIRED');
CREATE INDEX delivery_failed ON delivery (id) WHERE reported = 0 AND state IN ('REJECTED', 'EXPIRED');

-- What operators tell all chats. state: ASKED until somebody presses a button, then SENT or CANCELLED; DONE once they know how it went.
CREATE TABLE broadcast (
    id       ${id},
    chat_id  BIGINT  NOT NULL REFERENCES chat (id),
    text     TEXT    NOT NULL,
    state    TEXT    NOT NULL,
    asked_at BIGINT  NOT NULL,
    sent_at  BIGINT,
    chats    INTEGER NOT NULL
);
CREATE INDEX delivery_broadcast ON delivery (delivery_key) WHERE delivery_key LIKE 'broadcast:%';
