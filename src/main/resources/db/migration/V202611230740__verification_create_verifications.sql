-- Why: that the ledger was verified, and what came of it, must be seen by whoever answers for the club.

CREATE SEQUENCE ledger_verifications_id_seq AS integer;
CREATE TABLE ledger_verifications (
  id integer NOT NULL DEFAULT nextval('ledger_verifications_id_seq'),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  origin text NOT NULL,
  started_at timestamptz,
  finished_at timestamptz,
  -- Steps of the one that runs.
  done bigint NOT NULL DEFAULT 0,
  total bigint NOT NULL DEFAULT 0,
  -- One sentence: what was proven, or the first thing that is wrong, or why neither could be found out.
  size bigint,
  proven text,
  finding text,
  failure text,
  CONSTRAINT pk_ledger_verifications PRIMARY KEY (id),
  CONSTRAINT ck_ledger_verifications_origin CHECK (origin IN ('nightly', 'page')),
  CONSTRAINT ck_ledger_verifications_finished
    CHECK (num_nonnulls(proven, finding, failure) = (finished_at IS NOT NULL)::integer),
  CONSTRAINT ck_ledger_verifications_size CHECK ((size IS NULL) = (proven IS NULL))
);
ALTER SEQUENCE ledger_verifications_id_seq OWNED BY ledger_verifications.id;
-- One at a time: whoever asks for another meanwhile is told of the one under way.
CREATE UNIQUE INDEX ix_ledger_verifications_unfinished ON ledger_verifications ((finished_at IS NULL)) WHERE finished_at IS NULL;
CREATE INDEX ix_ledger_verifications_known ON ledger_verifications (finished_at) WHERE failure IS NULL;
CREATE TRIGGER ledger_verifications_touch BEFORE UPDATE ON ledger_verifications FOR EACH ROW EXECUTE FUNCTION touch();

GRANT SELECT, INSERT, UPDATE ON ledger_verifications TO ${program_role};
GRANT USAGE ON SEQUENCE ledger_verifications_id_seq TO ${program_role};
