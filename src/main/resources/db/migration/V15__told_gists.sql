-- Of each sentence that a chat has read the story it was told of and what it said (Gist), so that the same news in other words, or under
-- another story's number, is known again. NULL where a claim of it was shown alone, and for what was told before.
ALTER TABLE told_sentence ADD COLUMN story_id BIGINT;
ALTER TABLE told_sentence ADD COLUMN gist TEXT;
CREATE INDEX told_sentence_latest ON told_sentence (chat_id, told_at) WHERE gist IS NOT NULL;
