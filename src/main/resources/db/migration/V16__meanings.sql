-- What an article's title and lead mean, by the sentence model: asked once, since a node that starts has some thousands of them to recall.
CREATE TABLE meaning (
    article_id BIGINT   NOT NULL PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    vector     ${bytes} NOT NULL
);
