-- A consent that counts, and one that was withdrawn.
INSERT INTO consents (athlete_id, kind, signer_id, scope, signed_on, expires_on, reference, recorded_at, recorded_by_id, entry_hash)
SELECT a.id, 'handgun', u.id, 'all', '2026-01-01', '2027-01-01', 'binder', now(), u.id, e.hash
FROM athletes a, users u, ledger_entries e WHERE u.role = 'parent' ORDER BY e.id LIMIT 1;
INSERT INTO consents (athlete_id, kind, signer_name, scope, signed_on, expires_on, reference, recorded_at, recorded_by_id, entry_hash,
  withdrawn_at, withdrawn_by_id, withdrawal_hash)
SELECT a.id, 'carry', 'Aunt May', 'all', '2026-01-01', '2027-01-01', 'binder', now(), u.id, e.hash, now(), u.id, e.hash
FROM athletes a, users u, ledger_entries e WHERE u.role = 'parent' AND e.hash NOT IN (SELECT entry_hash FROM consents)
ORDER BY e.id LIMIT 1;
