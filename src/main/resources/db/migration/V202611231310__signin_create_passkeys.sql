-- Why: whoever has a passkey signs in without a link. Of it we keep the public half, by which an answer is checked.

-- By what an authenticator knows a user: random, so that it tells nobody who they are. One for all of a user's passkeys.
CREATE TABLE passkey_users (
  user_id integer NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  handle bytea NOT NULL,
  CONSTRAINT pk_passkey_users PRIMARY KEY (user_id),
  CONSTRAINT fk_passkey_users_user FOREIGN KEY (user_id) REFERENCES users (id),
  CONSTRAINT uq_passkey_users_handle UNIQUE (handle),
  CONSTRAINT ck_passkey_users_handle CHECK (octet_length(handle) BETWEEN 32 AND 64)
);

-- WebAuthn's credential records (section 4 of Level 3), named by their users.
CREATE SEQUENCE passkeys_id_seq AS integer;
CREATE TABLE passkeys (
  id integer NOT NULL DEFAULT nextval('passkeys_id_seq'),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  user_id integer NOT NULL,
  name text NOT NULL,
  credential_id bytea NOT NULL,
  public_key bytea NOT NULL,
  attestation_object bytea NOT NULL,
  signature_count bigint NOT NULL,
  user_verified boolean NOT NULL,
  backup_eligible boolean NOT NULL,
  backup_state boolean NOT NULL,
  transports text NOT NULL,
  last_used_at timestamptz,
  CONSTRAINT pk_passkeys PRIMARY KEY (id),
  CONSTRAINT fk_passkeys_user FOREIGN KEY (user_id) REFERENCES passkey_users (user_id),
  CONSTRAINT uq_passkeys_credential_id UNIQUE (credential_id),
  CONSTRAINT ck_passkeys_name CHECK (char_length(name) BETWEEN 1 AND 100),
  CONSTRAINT ck_passkeys_credential_id CHECK (octet_length(credential_id) BETWEEN 1 AND 1023),
  CONSTRAINT ck_passkeys_signature_count CHECK (signature_count >= 0)
);
ALTER SEQUENCE passkeys_id_seq OWNED BY passkeys.id;
CREATE INDEX ix_passkeys_user_id ON passkeys (user_id, id);
CREATE TRIGGER passkeys_touch BEFORE UPDATE ON passkeys FOR EACH ROW EXECUTE FUNCTION touch();

GRANT SELECT, INSERT ON passkey_users TO ${program_role};
GRANT SELECT, INSERT, UPDATE, DELETE ON passkeys TO ${program_role};
GRANT USAGE ON SEQUENCE passkeys_id_seq TO ${program_role};

-- Makes the person's own row anonymous and takes away every way to sign in as them: passkeys, too.
CREATE OR REPLACE FUNCTION erase_identity(p_user_id integer, p_athlete_id integer, p_instead text)
RETURNS void LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM erase_papers(p_user_id, p_athlete_id, person_pattern(p_user_id, p_athlete_id), p_instead);
  DELETE FROM guardians WHERE user_id = p_user_id OR athlete_id = p_athlete_id;
  UPDATE athletes SET name = p_instead, year_of_birth = NULL, notes = NULL, is_active = false,
    version = version + 1
  WHERE id = p_athlete_id;
  DELETE FROM api_tokens WHERE user_id = p_user_id;
  DELETE FROM sign_in_links WHERE user_id = p_user_id;
  DELETE FROM passkeys WHERE user_id = p_user_id;
  DELETE FROM passkey_users WHERE user_id = p_user_id;
  DELETE FROM idempotent_requests WHERE user_id = p_user_id;
  -- A session keeps the user's id as a serialised java.lang.Integer, whose last four bytes are the number.
  DELETE FROM spring_session WHERE primary_id IN (
    SELECT session_primary_id FROM spring_session_attributes WHERE attribute_name = 'user_id'
      AND substring(attribute_bytes FROM octet_length(attribute_bytes) - 3) = int4send(p_user_id));
  UPDATE users SET name = p_instead, email = 'erased-' || id || '@erased.invalid', oauth_provider = NULL, oauth_id = NULL,
    verified_adult = false, verified_by_id = NULL, verified_at = NULL, verified_evidence = NULL, is_active = false,
    version = version + 1
  WHERE id = p_user_id;
END $$;
