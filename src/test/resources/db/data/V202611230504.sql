-- The tombstone of another kit.
SELECT ledger_append('kit.deleted', '\x04', sha256('\x0004'), '{}', '{}', '{}');
INSERT INTO kit_deletions (kit_id, code, deleted_by_id, custody_event_count, maintenance_event_count, entry_hash)
SELECT 1000, 'K-0', min(id), 2, 0, sha256('\x0004') FROM users;
