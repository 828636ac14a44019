-- Why: what may be done with an athlete rests on somebody's signed word, and on that word's not having lapsed or been taken back.

CREATE TYPE consentkind AS ENUM ('handgun', 'long_gun', 'carry', 'off_site');

CREATE SEQUENCE consents_id_seq AS integer;
CREATE TABLE consents (
  id integer NOT NULL DEFAULT nextval('consents_id_seq'),
  created_at timestamptz NOT NULL DEFAULT now(),
  athlete_id integer NOT NULL,
  kind consentkind NOT NULL,
  -- Who signed: a guardian who is a user, or somebody by name.
  signer_id integer,
  signer_name text,
  scope text NOT NULL,
  signed_on date NOT NULL,
  expires_on date NOT NULL,
  -- Where the paper is, or what else proves it.
  reference text NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by_id integer NOT NULL,
  entry_hash bytea NOT NULL,
  withdrawn_at timestamptz,
  withdrawn_by_id integer,
  withdrawal_hash bytea,
  CONSTRAINT pk_consents PRIMARY KEY (id),
  CONSTRAINT fk_consents_athlete FOREIGN KEY (athlete_id) REFERENCES athletes (id),
  CONSTRAINT fk_consents_signer FOREIGN KEY (signer_id) REFERENCES users (id),
  CONSTRAINT fk_consents_recorded_by FOREIGN KEY (recorded_by_id) REFERENCES users (id),
  CONSTRAINT fk_consents_withdrawn_by FOREIGN KEY (withdrawn_by_id) REFERENCES users (id),
  CONSTRAINT fk_consents_entry FOREIGN KEY (entry_hash) REFERENCES ledger_entries (hash),
  CONSTRAINT fk_consents_withdrawal_entry FOREIGN KEY (withdrawal_hash) REFERENCES ledger_entries (hash),
  CONSTRAINT uq_consents_entry UNIQUE (entry_hash),
  CONSTRAINT uq_consents_withdrawal_entry UNIQUE (withdrawal_hash),
  CONSTRAINT ck_consents_signer CHECK (num_nonnulls(signer_id, signer_name) = 1),
  CONSTRAINT ck_consents_signer_name CHECK (char_length(signer_name) BETWEEN 1 AND 200),
  CONSTRAINT ck_consents_scope CHECK (char_length(scope) BETWEEN 1 AND 1000),
  CONSTRAINT ck_consents_reference CHECK (char_length(reference) BETWEEN 1 AND 500),
  CONSTRAINT ck_consents_term CHECK (expires_on >= signed_on),
  CONSTRAINT ck_consents_withdrawn CHECK (num_nulls(withdrawn_at, withdrawn_by_id, withdrawal_hash) IN (0, 3))
);
ALTER SEQUENCE consents_id_seq OWNED BY consents.id;
CREATE INDEX ix_consents_athlete_id ON consents (athlete_id, kind, expires_on);
CREATE INDEX ix_consents_signer_id ON consents (signer_id) WHERE signer_id IS NOT NULL;
CREATE INDEX ix_consents_recorded_by_id ON consents (recorded_by_id);
CREATE INDEX ix_consents_withdrawn_by_id ON consents (withdrawn_by_id) WHERE withdrawn_by_id IS NOT NULL;

-- A consent is never edited: it lapses, or is taken back, once.
CREATE FUNCTION refuse_all_but() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - TG_ARGV IS DISTINCT FROM to_jsonb(OLD) - TG_ARGV THEN
    RAISE EXCEPTION '% on % is refused: this table is append-only', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER consents_frozen BEFORE UPDATE ON consents FOR EACH ROW
  WHEN (NOT (OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL))
  EXECUTE FUNCTION refuse_all_but_erasure('signer_name', 'scope', 'reference');
CREATE TRIGGER consents_withdrawn_once BEFORE UPDATE ON consents FOR EACH ROW
  WHEN (OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL)
  EXECUTE FUNCTION refuse_all_but('withdrawn_at', 'withdrawn_by_id', 'withdrawal_hash');
CREATE TRIGGER consents_kept BEFORE DELETE ON consents FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER consents_not_truncated BEFORE TRUNCATE ON consents FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Whether a consent of this kind counts for the athlete on this day: signed by then, not lapsed, not taken back.
CREATE FUNCTION has_consent(p_athlete_id integer, p_kind consentkind, p_on date)
RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM consents
    WHERE athlete_id = p_athlete_id AND kind = p_kind AND p_on BETWEEN signed_on AND expires_on AND withdrawn_at IS NULL)
$$;

GRANT SELECT, INSERT ON consents TO ${program_role};
GRANT UPDATE (withdrawn_at, withdrawn_by_id, withdrawal_hash) ON consents TO ${program_role};
GRANT USAGE ON SEQUENCE consents_id_seq TO ${program_role};
