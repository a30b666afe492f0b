-- Which address gave the validators, where it is not the feed's own; and where a feed's server says that it moved for good.
ALTER TABLE feed ADD COLUMN validators_from TEXT;
ALTER TABLE feed ADD COLUMN moved_to TEXT;
ALTER TABLE feed ADD COLUMN moved_since BIGINT;

-- Addresses that feeds had before they moved: who names one means the feed that had it.
CREATE TABLE feed_former (
    url     TEXT   PRIMARY KEY,
    feed_id BIGINT NOT NULL
);
