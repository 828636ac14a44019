-- A stranger found something.
SELECT ledger_append('case.opened', '\x1a', sha256('\x001a'), '{}', '{}', '{}');
INSERT INTO cases (kit_id, kind, note, person, opened_at, entry_hash)
SELECT min(id), 'found_report', 'Whoever scanned the label says: by the creek', '555-0100', now(), sha256('\x001a') FROM kits;
INSERT INTO found_report_counts (origin, hour, reports) VALUES (sha256('label'), date_trunc('hour', now()), 1);
