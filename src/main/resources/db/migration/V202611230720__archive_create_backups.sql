-- Why: an admin must see at a glance when the club was last saved, where, and whether that was tried out.

CREATE SEQUENCE backups_id_seq AS integer;
CREATE TABLE backups (
  id integer NOT NULL DEFAULT nextval('backups_id_seq'),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  origin text NOT NULL,
  file text NOT NULL,
  started_at timestamptz,
  finished_at timestamptz,
  bytes bigint,
  row_count bigint,
  sha256 bytea,
  with_keys boolean NOT NULL DEFAULT false,
  failure text,
  tested_at timestamptz,
  test_failure text,
  removed_at timestamptz,
  CONSTRAINT pk_backups PRIMARY KEY (id),
  CONSTRAINT ck_backups_origin CHECK (origin IN ('nightly', 'page', 'command')),
  CONSTRAINT ck_backups_file CHECK (char_length(file) BETWEEN 1 AND 4000),
  CONSTRAINT ck_backups_sha256 CHECK (octet_length(sha256) = 32),
  CONSTRAINT ck_backups_finished CHECK (CASE
    WHEN finished_at IS NULL THEN sha256 IS NULL AND failure IS NULL
    WHEN failure IS NULL THEN sha256 IS NOT NULL AND bytes IS NOT NULL AND row_count IS NOT NULL
    ELSE sha256 IS NULL END),
  CONSTRAINT ck_backups_tested CHECK (sha256 IS NOT NULL OR (tested_at IS NULL AND removed_at IS NULL))
);
ALTER SEQUENCE backups_id_seq OWNED BY backups.id;
-- One at a time: whoever asks for another meanwhile is told of the one under way.
CREATE UNIQUE INDEX ix_backups_unfinished ON backups ((finished_at IS NULL)) WHERE finished_at IS NULL;
CREATE INDEX ix_backups_finished_at ON backups (finished_at) WHERE sha256 IS NOT NULL;
CREATE INDEX ix_backups_sha256 ON backups (sha256) WHERE sha256 IS NOT NULL;
CREATE TRIGGER backups_touch BEFORE UPDATE ON backups FOR EACH ROW EXECUTE FUNCTION touch();

GRANT SELECT, INSERT, UPDATE ON backups TO ${program_role};
GRANT USAGE ON SEQUENCE backups_id_seq TO ${program_role};
