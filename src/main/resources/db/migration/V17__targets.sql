-- Where in its chat a message goes (empty: below all others), and since when it may have arrived though no answer came.
ALTER TABLE delivery ADD COLUMN target TEXT NOT NULL DEFAULT '';
ALTER TABLE delivery ADD COLUMN uncertain_since BIGINT;
CREATE INDEX delivery_message ON delivery (chat_id, message_id);
