-- Somebody has a passkey.
INSERT INTO passkey_users (user_id, handle) SELECT min(id), sha256('handle') FROM users;
INSERT INTO passkeys (user_id, name, credential_id, public_key, attestation_object, signature_count, user_verified, backup_eligible, backup_state, transports)
SELECT min(user_id), 'Chrome on Android', 'credential', 'key', 'attestation', 1, true, true, true, 'internal,hybrid' FROM passkey_users;
