-- The one message in which a chat is told of a story: it is edited in place as the story grows. shown is a hash of what it says,
-- due_at the time of its next edit; NULL where it says all that is known.
CREATE TABLE live_alert (
    chat_id      BIGINT  NOT NULL REFERENCES chat (id),
    story_id     BIGINT  NOT NULL,
    delivery_key TEXT    NOT NULL,
    shown        TEXT    NOT NULL,
    edits        INTEGER NOT NULL,
    began_at     BIGINT  NOT NULL,
    edited_at    BIGINT  NOT NULL,
    due_at       BIGINT,
    PRIMARY KEY (chat_id, story_id)
);
CREATE INDEX live_alert_story ON live_alert (story_id);
CREATE INDEX live_alert_due ON live_alert (due_at) WHERE due_at IS NOT NULL;

-- Stories of which a chat would have been told in its quiet hours, or too soon after it was last woken (reason); since the first of
-- their news, until when.
CREATE TABLE held_story (
    chat_id  BIGINT NOT NULL REFERENCES chat (id),
    story_id BIGINT NOT NULL,
    reason   TEXT   NOT NULL,
    since_at BIGINT NOT NULL,
    until_at BIGINT NOT NULL,
    PRIMARY KEY (chat_id, story_id)
);
CREATE INDEX held_story_due ON held_story (until_at);
CREATE INDEX held_story_story ON held_story (story_id);

-- When a chat was last woken by an alert.
CREATE TABLE last_woken (
    chat_id  BIGINT PRIMARY KEY REFERENCES chat (id),
    woken_at BIGINT NOT NULL
);

-- Whether the chat was told that the story is breaking, which it is told once.
ALTER TABLE told_story ADD COLUMN breaking INTEGER NOT NULL DEFAULT 0;

-- Who says that a story is not on a topic on which it was told. person: the platform's id, empty where it tells of none.
CREATE TABLE topic_feedback (
    topic_id BIGINT NOT NULL REFERENCES topic (id) ON DELETE CASCADE,
    story_id BIGINT NOT NULL,
    person   TEXT   NOT NULL,
    given_at BIGINT NOT NULL,
    PRIMARY KEY (topic_id, story_id, person)
);
CREATE INDEX topic_feedback_age ON topic_feedback (given_at);
