-- Entries with their text. A row never changes but for the marks at its end; a changed article is a further revision.
CREATE TABLE article (
    id            ${id},
    feed_id       BIGINT  NOT NULL,
    entry_key     TEXT    NOT NULL,
    revision      INTEGER NOT NULL,
    url           TEXT,
    outlet        TEXT    NOT NULL,
    title         TEXT    NOT NULL,
    text          TEXT    NOT NULL,
    language      TEXT    NOT NULL,
    published     BIGINT,
    arrived_at    BIGINT  NOT NULL,
    credited      TEXT,
    text_from     TEXT    NOT NULL,
    entry_hash    TEXT    NOT NULL,
    duplicate_of  BIGINT,
    superseded    INTEGER NOT NULL,
    understood_at BIGINT,
    UNIQUE (feed_id, entry_key, revision)
);
CREATE INDEX article_url ON article (url);
CREATE INDEX article_arrived ON article (arrived_at);
CREATE INDEX article_unread ON article (arrived_at, id) WHERE understood_at IS NULL;

-- First and last lines of each outlet's articles: what stands in several of them is furniture.
CREATE TABLE edge_line (
    outlet     TEXT    NOT NULL,
    line_hash  BIGINT  NOT NULL,
    articles   INTEGER NOT NULL,
    last_seen  BIGINT  NOT NULL,
    PRIMARY KEY (outlet, line_hash)
);
