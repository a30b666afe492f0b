-- Subscriptions at hubs (WebSub). One that is given up stays until its hub has been told so.
CREATE TABLE hub_subscription (
    id        ${id},
    feed_id   BIGINT  NOT NULL,
    hub       TEXT    NOT NULL,
    topic     TEXT    NOT NULL,
    base      TEXT    NOT NULL, -- our public address as it was then
    token     TEXT    NOT NULL UNIQUE, -- the part of the callback's address that nobody can guess
    secret    TEXT    NOT NULL,
    signed    INTEGER NOT NULL, -- 1 where the hub was given the secret
    state     TEXT    NOT NULL,
    reason    TEXT    NOT NULL,
    attempts  INTEGER NOT NULL, -- requests since it was last verified
    asked_at  BIGINT,
    verified_at BIGINT,
    lease_end BIGINT,
    missed    INTEGER NOT NULL, -- polls that found news of which the hub had said nothing
    next_at   BIGINT  NOT NULL
);
CREATE INDEX hub_subscription_feed ON hub_subscription (feed_id);
CREATE INDEX hub_subscription_due ON hub_subscription (next_at);

-- Who tells of a feed's news, and until when; empty where the feed is polled alone.
ALTER TABLE feed ADD COLUMN push_hub TEXT;
ALTER TABLE feed ADD COLUMN push_until BIGINT;
