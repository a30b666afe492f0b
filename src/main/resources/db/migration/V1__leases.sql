-- Who may do what only one node may do at a time (read a bot's updates, pace its sending), and until when.
CREATE TABLE lease (
    name        TEXT   PRIMARY KEY,
    node        TEXT   NOT NULL,
    until       BIGINT NOT NULL
);
