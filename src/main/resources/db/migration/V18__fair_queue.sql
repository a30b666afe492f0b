-- The order of what waits. In its chat: by chat_rank, that is its priority, or -1 for what was begun. Among the chats: by
-- priority and turn, the moment at which it could have gone had its chat been alone.
ALTER TABLE delivery ADD COLUMN chat_rank INTEGER NOT NULL DEFAULT 0;
ALTER TABLE delivery ADD COLUMN turn BIGINT NOT NULL DEFAULT 0;
-- How often our own code failed on it.
ALTER TABLE delivery ADD COLUMN faults INTEGER NOT NULL DEFAULT 0;
UPDATE delivery SET chat_rank = priority, turn = created_at WHERE state IN ('WAITING', 'SENDING');
DROP INDEX delivery_queue;
CREATE INDEX delivery_queue ON delivery (platform, priority, turn, id) WHERE state IN ('WAITING', 'SENDING');
DROP INDEX delivery_order;
CREATE INDEX delivery_order ON delivery (chat_id, chat_rank, id) WHERE state IN ('WAITING', 'SENDING');
-- What was sent in the last minute, for who takes over.
CREATE INDEX delivery_sent ON delivery (platform, sent_at) WHERE sent_at IS NOT NULL;
