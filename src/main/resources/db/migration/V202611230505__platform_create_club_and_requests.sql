-- Why: the club's own facts, sign-in sessions, and requests that must happen once.

CREATE TABLE club_settings (
  id integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  name text NOT NULL DEFAULT 'Our club',
  zone text NOT NULL DEFAULT 'UTC',
  sample boolean NOT NULL DEFAULT false,
  CONSTRAINT pk_club_settings PRIMARY KEY (id),
  CONSTRAINT ck_club_settings_one_row CHECK (id = 1),
  CONSTRAINT ck_club_settings_name CHECK (char_length(name) BETWEEN 1 AND 200)
);
CREATE TRIGGER club_settings_touch BEFORE UPDATE ON club_settings FOR EACH ROW EXECUTE FUNCTION touch();
INSERT INTO club_settings DEFAULT VALUES;

-- The answer to a request that carried an Idempotency-Key; encrypted, since an answer may hold a secret. Kept for a day.
CREATE TABLE idempotent_requests (
  user_id integer NOT NULL,
  key text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  request_hash bytea NOT NULL,
  status integer,
  response bytea,
  CONSTRAINT pk_idempotent_requests PRIMARY KEY (user_id, key),
  CONSTRAINT fk_idempotent_requests_user FOREIGN KEY (user_id) REFERENCES users (id),
  CONSTRAINT ck_idempotent_requests_key CHECK (char_length(key) BETWEEN 1 AND 100)
);
CREATE INDEX ix_idempotent_requests_created_at ON idempotent_requests (created_at);

-- Sign-in sessions, as Spring Session JDBC lays them out.
CREATE TABLE spring_session (
  primary_id char(36) NOT NULL,
  session_id char(36) NOT NULL,
  creation_time bigint NOT NULL,
  last_access_time bigint NOT NULL,
  max_inactive_interval integer NOT NULL,
  expiry_time bigint NOT NULL,
  principal_name varchar(100),
  CONSTRAINT pk_spring_session PRIMARY KEY (primary_id)
);
CREATE UNIQUE INDEX ix_spring_session_session_id ON spring_session (session_id);
CREATE INDEX ix_spring_session_expiry_time ON spring_session (expiry_time);
CREATE INDEX ix_spring_session_principal_name ON spring_session (principal_name);
CREATE TABLE spring_session_attributes (
  session_primary_id char(36) NOT NULL,
  attribute_name varchar(200) NOT NULL,
  attribute_bytes bytea NOT NULL,
  CONSTRAINT pk_spring_session_attributes PRIMARY KEY (session_primary_id, attribute_name),
  CONSTRAINT fk_spring_session_attributes_session FOREIGN KEY (session_primary_id) REFERENCES spring_session (primary_id) ON DELETE CASCADE
);

GRANT SELECT, UPDATE ON club_settings TO ${program_role};
GRANT SELECT, INSERT, UPDATE, DELETE ON idempotent_requests, spring_session, spring_session_attributes TO ${program_role};
