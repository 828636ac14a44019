-- Why: a checkpoint binds those who run the database only if it is kept where they cannot reach it; each day's delivery is on record.

CREATE TABLE checkpoint_deliveries (
  day date NOT NULL,
  kind text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  size bigint,
  -- Until then somebody is at it; who crashed is relieved after it.
  claimed_until timestamptz NOT NULL,
  sent_at timestamptz,
  attempts integer NOT NULL DEFAULT 1,
  failure text,
  CONSTRAINT pk_checkpoint_deliveries PRIMARY KEY (day, kind),
  CONSTRAINT fk_checkpoint_deliveries_checkpoint FOREIGN KEY (size) REFERENCES ledger_checkpoints (size),
  CONSTRAINT ck_checkpoint_deliveries_kind CHECK (kind IN ('mail', 'file', 'url')),
  CONSTRAINT ck_checkpoint_deliveries_sent CHECK (sent_at IS NULL OR (size IS NOT NULL AND failure IS NULL)),
  CONSTRAINT ck_checkpoint_deliveries_attempts CHECK (attempts > 0)
);
CREATE INDEX ix_checkpoint_deliveries_size ON checkpoint_deliveries (size) WHERE size IS NOT NULL;
CREATE INDEX ix_checkpoint_deliveries_sent_at ON checkpoint_deliveries (kind, sent_at) WHERE sent_at IS NOT NULL;

GRANT SELECT, INSERT, UPDATE ON checkpoint_deliveries TO ${program_role};
