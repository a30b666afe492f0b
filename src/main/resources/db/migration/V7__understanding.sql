-- How many batches of articles were understood: whoever holds an older number has an old memory and must rebuild it.
CREATE TABLE understanding (
    one   INTEGER PRIMARY KEY,
    batch BIGINT NOT NULL
);
INSERT INTO understanding (one, batch) VALUES (1, 0);
