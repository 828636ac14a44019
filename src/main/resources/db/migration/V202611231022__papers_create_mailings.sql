-- Why: whoever takes a kit off-site, or brings it back, gets the receipt by mail, once; and the club sees what did not go.

CREATE TABLE paper_mailings (
  custody_event_id integer NOT NULL,
  user_id integer NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  attempts integer NOT NULL DEFAULT 1,
  sent_at timestamptz,
  failure text,
  CONSTRAINT pk_paper_mailings PRIMARY KEY (custody_event_id, user_id),
  CONSTRAINT fk_paper_mailings_custody_event FOREIGN KEY (custody_event_id) REFERENCES custody_events (id) ON DELETE CASCADE,
  CONSTRAINT fk_paper_mailings_user FOREIGN KEY (user_id) REFERENCES users (id),
  CONSTRAINT ck_paper_mailings_attempts CHECK (attempts > 0),
  CONSTRAINT ck_paper_mailings_sent CHECK (sent_at IS NULL OR failure IS NULL)
);
CREATE INDEX ix_paper_mailings_user_id ON paper_mailings (user_id);
-- What is new is looked for by the database's own time.
CREATE INDEX ix_custody_events_created_at ON custody_events USING brin (created_at);

GRANT SELECT, INSERT, UPDATE ON paper_mailings TO ${program_role};
