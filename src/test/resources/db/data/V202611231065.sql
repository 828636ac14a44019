-- Somebody was told of the loss.
SELECT ledger_append('case.notice_given', '\x0b', sha256('\x000b'), '{}', '{}', '{}');
INSERT INTO case_notices (case_id, told, told_at, reference, given_by_id, entry_hash)
SELECT id, 'Police', now(), '26-1147', opened_by_id, sha256('\x000b') FROM cases WHERE kind = 'lost';
