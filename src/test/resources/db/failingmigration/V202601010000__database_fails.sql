-- Fails after its first statement.
CREATE TABLE half (id integer);
SELECT * FROM no_such_table;
