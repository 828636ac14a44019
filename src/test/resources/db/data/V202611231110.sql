-- The check-out was on another day.
SELECT ledger_append('custody.amended', '\x0c', sha256('\x000c'), '{}', '{}', '{}');
INSERT INTO amendments (custody_event_id, amended_by_id, reason, occurred_at, entry_hash)
SELECT id, recorded_by_id, 'Wrong day', occurred_at - interval '1 day', sha256('\x000c') FROM custody_events;
