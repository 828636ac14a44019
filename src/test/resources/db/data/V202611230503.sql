-- A kit that is out with Paul, with a part, after a visit to the workshop; a practice.
INSERT INTO kits (code, description, serial_number, serial_index, scan_token, status, holder_id, held_since, last_sequence)
SELECT 'K-1', 'Air rifle', 'encrypted', 'x', 'token', 'checked_out', max(id), now(), 1 FROM users;
INSERT INTO items (kit_id, type) SELECT id, 'sling' FROM kits;
INSERT INTO practices (title, place, lead_id, starts_at, ends_at)
SELECT 'Saturday', 'Range', min(id), now(), now() + interval '1 hour' FROM users;
SELECT ledger_append('custody.check_out', '\x01', sha256('\x0001'), '{}', '{}', '{}'),
  ledger_append('maintenance.opened', '\x02', sha256('\x0002'), '{}', '{}', '{}'),
  ledger_append('maintenance.closed', '\x03', sha256('\x0003'), '{}', '{}', '{}');
INSERT INTO custody_events (kit_id, sequence, event_type, user_id, recorded_by_id, occurred_at, request_hash, entry_hash)
SELECT id, 1, 'check_out', holder_id, holder_id, held_since, 'x', sha256('\x0001') FROM kits;
INSERT INTO maintenance_events (kit_id, opened_by_id, notes, occurred_at, entry_hash)
SELECT id, holder_id, 'spring', now(), sha256('\x0002') FROM kits;
INSERT INTO maintenance_closings (maintenance_event_id, closed_by_id, occurred_at, entry_hash)
SELECT id, opened_by_id, now(), sha256('\x0003') FROM maintenance_events;
