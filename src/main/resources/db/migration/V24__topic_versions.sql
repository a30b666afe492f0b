-- Each change of what chats follow bears the next number of one row, so that who keeps all topics in memory reads what came since. The row is
-- locked until the change is committed: what has the smaller number was committed first.
CREATE TABLE topic_version (
    id      INTEGER PRIMARY KEY CHECK (id = 1),
    version BIGINT  NOT NULL
);
INSERT INTO topic_version (id, version) VALUES (1, 0);

ALTER TABLE topic ADD COLUMN version BIGINT NOT NULL DEFAULT 0;
CREATE INDEX topic_changed ON topic (version);

-- The latest topics that were ended.
CREATE TABLE topic_ended (
    topic_id BIGINT PRIMARY KEY,
    version  BIGINT NOT NULL
);
CREATE INDEX topic_ended_changed ON topic_ended (version);
