-- The sentence that set a story's status: article and offsets in its text (both 0: its title), and the days of the event that it names, as
-- days since 1970-01-01; NULL where it names none.
ALTER TABLE story ADD COLUMN status_article BIGINT;
ALTER TABLE story ADD COLUMN status_start INTEGER;
ALTER TABLE story ADD COLUMN status_end INTEGER;
ALTER TABLE story ADD COLUMN event_from BIGINT;
ALTER TABLE story ADD COLUMN event_to BIGINT;
CREATE INDEX story_event ON story (event_to) WHERE event_to IS NOT NULL;
