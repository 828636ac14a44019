-- Why: a loss starts a clock, and what an event leaves to be resolved says of which event it is.

ALTER TYPE casekind ADD VALUE 'lost';
ALTER TYPE casekind ADD VALUE 'missing_items';
ALTER TYPE casekind ADD VALUE 'damaged';
ALTER TYPE casekind ADD VALUE 'on_site_over_24_hours';

ALTER TABLE cases
  ADD COLUMN custody_event_id integer,
  ADD COLUMN due_at timestamptz,
  -- Null: the program opened it by itself.
  ALTER COLUMN opened_by_id DROP NOT NULL,
  ADD CONSTRAINT fk_cases_custody_event FOREIGN KEY (custody_event_id) REFERENCES custody_events (id) ON DELETE CASCADE,
  -- Once for each event, however often somebody looks.
  ADD CONSTRAINT uq_cases_custody_event_kind UNIQUE (custody_event_id, kind);

ALTER TABLE club_settings
  -- How long the club's state gives it to report a loss.
  ADD COLUMN loss_report_hours integer NOT NULL DEFAULT 48,
  ADD CONSTRAINT ck_club_settings_loss_report_hours CHECK (loss_report_hours BETWEEN 1 AND 720);
