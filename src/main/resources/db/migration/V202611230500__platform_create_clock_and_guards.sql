-- Why: the database, not the program, sets times and keeps history unedited, also for raw SQL and bulk changes.

-- Founded as BaseModel.updated_at with onupdate=now(); created_at cannot be moved either.
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.created_at := OLD.created_at;
  NEW.updated_at := now();
  RETURN NEW;
END $$;

-- Rule 7: a mistake is answered by a later row, never by an edit. SQLSTATE 23001 (restrict_violation) is for programs.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% on % is refused: this table is append-only', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
