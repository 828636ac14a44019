-- Why: who works with children and firearms is certified, checked and trained, each for a time; the club says what happens when that lapsed.

CREATE TYPE credentialkind AS ENUM ('coach_certificate', 'background_check', 'safety_course');
CREATE TYPE credentialconsequence AS ENUM ('off', 'warn', 'block');

CREATE SEQUENCE credentials_id_seq AS integer;
CREATE TABLE credentials (
  id integer NOT NULL DEFAULT nextval('credentials_id_seq'),
  created_at timestamptz NOT NULL DEFAULT now(),
  user_id integer NOT NULL,
  kind credentialkind NOT NULL,
  issuer text NOT NULL,
  reference text,
  issued_on date NOT NULL,
  -- Null: it does not expire.
  expires_on date,
  recorded_at timestamptz NOT NULL,
  recorded_by_id integer NOT NULL,
  entry_hash bytea NOT NULL,
  revoked_at timestamptz,
  revoked_by_id integer,
  revocation_hash bytea,
  CONSTRAINT pk_credentials PRIMARY KEY (id),
  CONSTRAINT fk_credentials_user FOREIGN KEY (user_id) REFERENCES users (id),
  CONSTRAINT fk_credentials_recorded_by FOREIGN KEY (recorded_by_id) REFERENCES users (id),
  CONSTRAINT fk_credentials_revoked_by FOREIGN KEY (revoked_by_id) REFERENCES users (id),
  CONSTRAINT fk_credentials_entry FOREIGN KEY (entry_hash) REFERENCES ledger_entries (hash),
  CONSTRAINT fk_credentials_revocation_entry FOREIGN KEY (revocation_hash) REFERENCES ledger_entries (hash),
  CONSTRAINT uq_credentials_entry UNIQUE (entry_hash),
  CONSTRAINT uq_credentials_revocation_entry UNIQUE (revocation_hash),
  CONSTRAINT ck_credentials_issuer CHECK (char_length(issuer) BETWEEN 1 AND 200),
  CONSTRAINT ck_credentials_reference CHECK (char_length(reference) BETWEEN 1 AND 200),
  CONSTRAINT ck_credentials_term CHECK (expires_on >= issued_on),
  CONSTRAINT ck_credentials_revoked CHECK (num_nulls(revoked_at, revoked_by_id, revocation_hash) IN (0, 3))
);
ALTER SEQUENCE credentials_id_seq OWNED BY credentials.id;
CREATE INDEX ix_credentials_user_id ON credentials (user_id, kind);
CREATE INDEX ix_credentials_recorded_by_id ON credentials (recorded_by_id);
CREATE INDEX ix_credentials_revoked_by_id ON credentials (revoked_by_id) WHERE revoked_by_id IS NOT NULL;

CREATE TRIGGER credentials_frozen BEFORE UPDATE ON credentials FOR EACH ROW
  WHEN (NOT (OLD.revoked_at IS NULL AND NEW.revoked_at IS NOT NULL))
  EXECUTE FUNCTION refuse_all_but_erasure('issuer', 'reference');
CREATE TRIGGER credentials_revoked_once BEFORE UPDATE ON credentials FOR EACH ROW
  WHEN (OLD.revoked_at IS NULL AND NEW.revoked_at IS NOT NULL)
  EXECUTE FUNCTION refuse_all_but('revoked_at', 'revoked_by_id', 'revocation_hash');
CREATE TRIGGER credentials_kept BEFORE DELETE ON credentials FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER credentials_not_truncated BEFORE TRUNCATE ON credentials FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What happens when somebody with this role has no such credential that counts.
CREATE TABLE credential_requirements (
  kind credentialkind NOT NULL,
  role userrole NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  consequence credentialconsequence NOT NULL,
  CONSTRAINT pk_credential_requirements PRIMARY KEY (kind, role)
);
CREATE TRIGGER credential_requirements_touch BEFORE UPDATE ON credential_requirements FOR EACH ROW EXECUTE FUNCTION touch();
INSERT INTO credential_requirements (kind, role, consequence)
SELECT kind, role, CASE
    WHEN kind = 'background_check' AND role = 'coach' THEN 'block'
    WHEN kind = 'background_check' AND role IN ('armorer', 'volunteer') THEN 'warn'
    WHEN kind = 'coach_certificate' AND role = 'coach' THEN 'warn'
    WHEN kind = 'safety_course' AND role = 'volunteer' THEN 'warn'
    ELSE 'off' END::credentialconsequence
FROM unnest(enum_range(NULL::credentialkind)) AS kind, unnest(enum_range(NULL::userrole)) AS role;

-- An admin answers for somebody's not having a credential, with a reason, for a time.
CREATE SEQUENCE credential_overrides_id_seq AS integer;
CREATE TABLE credential_overrides (
  id integer NOT NULL DEFAULT nextval('credential_overrides_id_seq'),
  created_at timestamptz NOT NULL DEFAULT now(),
  user_id integer NOT NULL,
  kind credentialkind NOT NULL,
  reason text NOT NULL,
  expires_on date NOT NULL,
  granted_at timestamptz NOT NULL,
  granted_by_id integer NOT NULL,
  entry_hash bytea NOT NULL,
  CONSTRAINT pk_credential_overrides PRIMARY KEY (id),
  CONSTRAINT fk_credential_overrides_user FOREIGN KEY (user_id) REFERENCES users (id),
  CONSTRAINT fk_credential_overrides_granted_by FOREIGN KEY (granted_by_id) REFERENCES users (id),
  CONSTRAINT fk_credential_overrides_entry FOREIGN KEY (entry_hash) REFERENCES ledger_entries (hash),
  CONSTRAINT uq_credential_overrides_entry UNIQUE (entry_hash),
  CONSTRAINT ck_credential_overrides_reason CHECK (char_length(reason) BETWEEN 1 AND 500),
  CONSTRAINT ck_credential_overrides_not_self CHECK (granted_by_id <> user_id)
);
ALTER SEQUENCE credential_overrides_id_seq OWNED BY credential_overrides.id;
CREATE INDEX ix_credential_overrides_user_id ON credential_overrides (user_id, kind, expires_on);
CREATE INDEX ix_credential_overrides_granted_by_id ON credential_overrides (granted_by_id);

CREATE TRIGGER credential_overrides_frozen BEFORE UPDATE ON credential_overrides
  FOR EACH ROW EXECUTE FUNCTION refuse_all_but_erasure('reason');
CREATE TRIGGER credential_overrides_kept BEFORE DELETE ON credential_overrides FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER credential_overrides_not_truncated BEFORE TRUNCATE ON credential_overrides
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON credentials, credential_overrides TO ${program_role};
GRANT UPDATE (revoked_at, revoked_by_id, revocation_hash) ON credentials TO ${program_role};
GRANT SELECT ON credential_requirements TO ${program_role};
GRANT UPDATE (consequence) ON credential_requirements TO ${program_role};
GRANT USAGE ON SEQUENCE credentials_id_seq, credential_overrides_id_seq TO ${program_role};
