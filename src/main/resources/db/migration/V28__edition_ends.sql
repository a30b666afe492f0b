-- Where the latest window ended is looked up for every article that is understood.
CREATE INDEX edition_ends ON edition (window_end) WHERE state <> 'FAILED';
