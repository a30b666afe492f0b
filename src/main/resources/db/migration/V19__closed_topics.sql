-- What a chat was before its forum topic was closed, so that it is the same again once that is opened; empty otherwise.
ALTER TABLE chat ADD COLUMN state_before TEXT NOT NULL DEFAULT '';
