-- A credential, an override, and a requirement that an admin changed.
INSERT INTO credentials (user_id, kind, issuer, issued_on, recorded_at, recorded_by_id, entry_hash)
SELECT u.id, 'background_check', 'sheriff', '2026-01-01', now(), u.id, e.hash
FROM users u, ledger_entries e WHERE u.role = 'parent' ORDER BY e.id LIMIT 1;
INSERT INTO credential_overrides (user_id, kind, reason, expires_on, granted_at, granted_by_id, entry_hash)
SELECT u.id, 'safety_course', 'next month', '2026-12-01', now(), a.id, e.hash
FROM users u, users a, ledger_entries e WHERE u.role = 'parent' AND a.role = 'admin' ORDER BY e.id LIMIT 1;
UPDATE credential_requirements SET consequence = 'off' WHERE kind = 'safety_course';
