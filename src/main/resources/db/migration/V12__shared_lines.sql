-- Lines that an outlet's articles share, wherever they stand in them, with in how many different stories and on how many days.
-- What was counted before said nothing of the stories, so counting begins anew.
DROP TABLE edge_line;
CREATE TABLE shared_line (
    outlet     TEXT    NOT NULL,
    line_hash  BIGINT  NOT NULL,
    stories    INTEGER NOT NULL,
    titles     TEXT    NOT NULL, -- of some of these stories: hashes of words, parted by spaces, a story a line
    days       INTEGER NOT NULL,
    last_day   BIGINT  NOT NULL, -- days since 1970
    last_seen  BIGINT  NOT NULL,
    PRIMARY KEY (outlet, line_hash)
);
CREATE INDEX shared_line_seen ON shared_line (last_seen);
