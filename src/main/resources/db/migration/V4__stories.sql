-- Stories that follow one another.
CREATE TABLE storyline (
    id         ${id},
    started_at BIGINT NOT NULL
);

-- The articles about one event. status: where a planned event stands; NULL where it has no such stages.
-- link_reason: why it belongs to its storyline; NULL for a storyline's first story.
CREATE TABLE story (
    id           ${id},
    storyline_id BIGINT NOT NULL REFERENCES storyline (id),
    link_reason  TEXT,
    status       TEXT,
    summary      TEXT,
    started_at   BIGINT NOT NULL,
    updated_at   BIGINT NOT NULL
);
CREATE INDEX story_updated ON story (updated_at);
CREATE INDEX story_storyline ON story (storyline_id);

-- Which story an article went to, and how near it stood.
CREATE TABLE story_article (
    article_id BIGINT  PRIMARY KEY,
    story_id   BIGINT  NOT NULL REFERENCES story (id),
    score      ${real} NOT NULL,
    joined_at  BIGINT  NOT NULL
);
CREATE INDEX story_article_story ON story_article (story_id);
