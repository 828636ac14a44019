-- Why: who may act, for whom, and how they prove who they are.

CREATE TYPE userrole AS ENUM ('admin', 'armorer', 'coach', 'volunteer', 'parent');

CREATE SEQUENCE users_id_seq AS integer;
CREATE TABLE users (
  id integer NOT NULL DEFAULT nextval('users_id_seq'),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  email text NOT NULL,
  name text NOT NULL,
  role userrole NOT NULL DEFAULT 'volunteer',
  oauth_provider text,
  oauth_id text,
  verified_adult boolean NOT NULL DEFAULT false,
  verified_by_id integer,
  verified_at timestamptz,
  verified_evidence text,
  is_active boolean NOT NULL DEFAULT true,
  version integer NOT NULL DEFAULT 0,
  CONSTRAINT pk_users PRIMARY KEY (id),
  CONSTRAINT fk_users_verified_by FOREIGN KEY (verified_by_id) REFERENCES users (id),
  CONSTRAINT ck_users_email CHECK (char_length(email) BETWEEN 3 AND 254 AND position('@' IN email) > 1),
  CONSTRAINT ck_users_name CHECK (char_length(name) BETWEEN 1 AND 200),
  CONSTRAINT ck_users_verified CHECK (NOT verified_adult OR (verified_by_id IS NOT NULL AND verified_at IS NOT NULL AND verified_evidence IS NOT NULL)),
  CONSTRAINT ck_users_not_self_verified CHECK (verified_by_id <> id),
  CONSTRAINT ck_users_oauth CHECK ((oauth_provider IS NULL) = (oauth_id IS NULL))
);
ALTER SEQUENCE users_id_seq OWNED BY users.id;
CREATE UNIQUE INDEX ix_users_email ON users (lower(email));
CREATE UNIQUE INDEX ix_users_oauth ON users (oauth_provider, oauth_id) WHERE oauth_id IS NOT NULL;
CREATE INDEX ix_users_name ON users (name, id);
CREATE INDEX ix_users_verified_by_id ON users (verified_by_id) WHERE verified_by_id IS NOT NULL;
CREATE INDEX ix_users_active_role ON users (role, is_active);
CREATE TRIGGER users_touch BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION touch();

-- Whom a kit is used by; often a minor, never signs in. Only what the range needs to know.
CREATE SEQUENCE athletes_id_seq AS integer;
CREATE TABLE athletes (
  id integer NOT NULL DEFAULT nextval('athletes_id_seq'),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  name text NOT NULL,
  year_of_birth integer,
  is_active boolean NOT NULL DEFAULT true,
  CONSTRAINT pk_athletes PRIMARY KEY (id),
  CONSTRAINT ck_athletes_name CHECK (char_length(name) BETWEEN 1 AND 200),
  CONSTRAINT ck_athletes_year_of_birth CHECK (year_of_birth BETWEEN 1900 AND 2200)
);
ALTER SEQUENCE athletes_id_seq OWNED BY athletes.id;
CREATE INDEX ix_athletes_name ON athletes (name, id);
CREATE TRIGGER athletes_touch BEFORE UPDATE ON athletes FOR EACH ROW EXECUTE FUNCTION touch();

CREATE TABLE guardians (
  athlete_id integer NOT NULL,
  user_id integer NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_guardians PRIMARY KEY (athlete_id, user_id),
  CONSTRAINT fk_guardians_athlete FOREIGN KEY (athlete_id) REFERENCES athletes (id) ON DELETE CASCADE,
  CONSTRAINT fk_guardians_user FOREIGN KEY (user_id) REFERENCES users (id)
);
CREATE INDEX ix_guardians_user_id ON guardians (user_id, athlete_id);

-- A program's key to its user's role. Only the hash is kept.
CREATE SEQUENCE api_tokens_id_seq AS integer;
CREATE TABLE api_tokens (
  id integer NOT NULL DEFAULT nextval('api_tokens_id_seq'),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  user_id integer NOT NULL,
  name text NOT NULL,
  token_hash bytea NOT NULL,
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz,
  CONSTRAINT pk_api_tokens PRIMARY KEY (id),
  CONSTRAINT fk_api_tokens_user FOREIGN KEY (user_id) REFERENCES users (id),
  CONSTRAINT uq_api_tokens_hash UNIQUE (token_hash),
  CONSTRAINT ck_api_tokens_name CHECK (char_length(name) BETWEEN 1 AND 100),
  CONSTRAINT ck_api_tokens_hash CHECK (octet_length(token_hash) = 32)
);
ALTER SEQUENCE api_tokens_id_seq OWNED BY api_tokens.id;
CREATE INDEX ix_api_tokens_user_id ON api_tokens (user_id, id);
CREATE TRIGGER api_tokens_touch BEFORE UPDATE ON api_tokens FOR EACH ROW EXECUTE FUNCTION touch();

-- One-time links: for a user, or (user_id null) for whoever sets the club up as its first admin.
CREATE SEQUENCE sign_in_links_id_seq AS integer;
CREATE TABLE sign_in_links (
  id integer NOT NULL DEFAULT nextval('sign_in_links_id_seq'),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  user_id integer,
  token_hash bytea NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  CONSTRAINT pk_sign_in_links PRIMARY KEY (id),
  CONSTRAINT fk_sign_in_links_user FOREIGN KEY (user_id) REFERENCES users (id),
  CONSTRAINT uq_sign_in_links_hash UNIQUE (token_hash),
  CONSTRAINT ck_sign_in_links_hash CHECK (octet_length(token_hash) = 32)
);
ALTER SEQUENCE sign_in_links_id_seq OWNED BY sign_in_links.id;
CREATE INDEX ix_sign_in_links_user_id ON sign_in_links (user_id);
CREATE TRIGGER sign_in_links_touch BEFORE UPDATE ON sign_in_links FOR EACH ROW EXECUTE FUNCTION touch();

GRANT SELECT, INSERT, UPDATE ON users, athletes, api_tokens, sign_in_links TO ${program_role};
GRANT SELECT, INSERT, DELETE ON guardians TO ${program_role};
GRANT USAGE ON SEQUENCE users_id_seq, athletes_id_seq, api_tokens_id_seq, sign_in_links_id_seq TO ${program_role};
