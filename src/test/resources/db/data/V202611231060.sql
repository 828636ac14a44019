-- A case that an event left, and one that the program opened.
SELECT ledger_append('case.opened', '\x0a', sha256('\x000a'), '{}', '{}', '{}');
INSERT INTO cases (kit_id, kind, note, custody_event_id, due_at, opened_at, opened_by_id, entry_hash)
SELECT kit_id, cast('lost' AS casekind), 'It was reported lost.', id, now(), now(), recorded_by_id, sha256('\x000a') FROM custody_events
UNION ALL SELECT kit_id, cast('on_site_over_24_hours' AS casekind), 'Out.', id, NULL, now(), NULL, sha256('\x000a') FROM custody_events;
UPDATE club_settings SET loss_report_hours = 24;
