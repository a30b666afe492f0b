-- What each feed has listed, so that an entry is new once: it stays for as long as the feed lists the entry and some months more, however
-- long articles are kept. Numbers are hashes; NULL where the entry was carried over from its article and not listed since.
CREATE TABLE entry (
    feed_id    BIGINT NOT NULL,
    entry_key  TEXT   NOT NULL,
    guid       BIGINT,
    link       BIGINT,
    title      BIGINT,
    words      TEXT,
    sketch     BIGINT,
    print      BIGINT,
    published  BIGINT,
    left_at    BIGINT,
    PRIMARY KEY (feed_id, entry_key)
);
CREATE INDEX entry_left ON entry (left_at) WHERE left_at IS NOT NULL;

INSERT INTO entry (feed_id, entry_key, words, published)
SELECT feed_id, entry_key, entry_hash, published FROM article WHERE superseded = 0 AND feed_id > 0;

ALTER TABLE article DROP COLUMN entry_hash;

-- A revision keeps the time at which its article first arrived, and has its own beside it.
ALTER TABLE article ADD COLUMN revised_at BIGINT;
CREATE INDEX article_revised ON article (revised_at) WHERE revised_at IS NOT NULL;

-- The link in the form in which two addresses of one page agree.
ALTER TABLE article ADD COLUMN address TEXT;
UPDATE article SET address = url;
DROP INDEX article_url;
CREATE INDEX article_address ON article (address, id);

-- What copies an article is looked up when that article is revised.
CREATE INDEX article_copies ON article (duplicate_of) WHERE duplicate_of IS NOT NULL;
