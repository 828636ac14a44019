-- Why: whoever finds a kit can say so by its label, without being told what it is, and not often enough to bury the staff.

ALTER TYPE casekind ADD VALUE 'found_report';

-- How often something was reported from one place or of one label within an hour. An older row goes with the next report.
CREATE TABLE found_report_counts (
  -- SHA-256 of the address or of the label's token.
  origin bytea NOT NULL,
  hour timestamptz NOT NULL,
  reports integer NOT NULL,
  CONSTRAINT pk_found_report_counts PRIMARY KEY (origin, hour),
  CONSTRAINT ck_found_report_counts_origin CHECK (octet_length(origin) = 32),
  CONSTRAINT ck_found_report_counts_reports CHECK (reports BETWEEN 1 AND 1000)
);
CREATE INDEX ix_found_report_counts_hour ON found_report_counts (hour);

GRANT SELECT, INSERT, UPDATE, DELETE ON found_report_counts TO ${program_role};
