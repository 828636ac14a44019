-- Why: an athlete's row is edited by several of the staff, who must not overwrite each other; and staff need to note what helps on the range.

ALTER TABLE athletes
  ADD COLUMN notes text,
  ADD COLUMN version integer NOT NULL DEFAULT 0,
  ADD CONSTRAINT ck_athletes_notes CHECK (char_length(notes) BETWEEN 1 AND 2000);
