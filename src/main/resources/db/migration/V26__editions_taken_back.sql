-- How an edition stands. OPEN: its message is on its way. TOLD: it arrived, or there was nothing to send. FAILED: it ended without having
-- arrived, and the next one takes its window along. LOST: refused too often to be tried once more.
-- covers: how many digest times it stands for. refused: how many before it, of the same window, the platform refused in a row.
ALTER TABLE edition ADD COLUMN state TEXT NOT NULL DEFAULT 'TOLD';
ALTER TABLE edition ADD COLUMN delivery_key TEXT;
ALTER TABLE edition ADD COLUMN covers INTEGER NOT NULL DEFAULT 1;
ALTER TABLE edition ADD COLUMN refused INTEGER NOT NULL DEFAULT 0;
UPDATE edition SET delivery_key = 'digest:' || window_start;
UPDATE edition SET state = 'OPEN' WHERE EXISTS (SELECT 1 FROM delivery d WHERE d.chat_id = edition.chat_id
  AND d.delivery_key = edition.delivery_key AND d.state IN ('WAITING', 'SENDING'));
CREATE INDEX edition_open ON edition (chat_id, id) WHERE state = 'OPEN';

-- What stood here before the last telling, so that one that never arrived can be taken back. Of a story: when it was told, its origins,
-- updates and status, with blanks between; of a sentence: when it was told. NULL where it was told once.
ALTER TABLE told_story ADD COLUMN earlier TEXT;
ALTER TABLE told_sentence ADD COLUMN earlier BIGINT;
