-- Why: what is done too often is refused, by all instances alike; laid out as Bucket4j has it. The id is a hash of whom it is about.

CREATE TABLE rate_limits (
  id char(64) NOT NULL,
  state bytea,
  expires_at bigint,
  CONSTRAINT pk_rate_limits PRIMARY KEY (id)
);
CREATE INDEX ix_rate_limits_expires_at ON rate_limits (expires_at);


GRANT SELECT, INSERT, UPDATE, DELETE ON rate_limits TO ${program_role};
