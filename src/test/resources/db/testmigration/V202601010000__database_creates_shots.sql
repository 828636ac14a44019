-- A table to try the roles and the pool on.
CREATE TABLE shots (id integer GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_shots PRIMARY KEY, note text NOT NULL);
GRANT SELECT, INSERT ON shots TO ${program_role};
