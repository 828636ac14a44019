-- Two people, one verified by the other; an athlete with a guardian; a token and a link.
INSERT INTO users (email, name, role) VALUES ('ada@example.org', 'Ada Admin', 'admin');
INSERT INTO users (email, name, role, verified_adult, verified_by_id, verified_at, verified_evidence)
SELECT 'paul@example.org', 'Paul Parent', 'parent', true, id, now(), 'passport' FROM users;
INSERT INTO athletes (name, year_of_birth) VALUES ('Mia', 2012);
INSERT INTO guardians (athlete_id, user_id) SELECT a.id, u.id FROM athletes a, users u WHERE u.role = 'parent';
INSERT INTO api_tokens (user_id, name, token_hash, expires_at) SELECT min(id), 'club', sha256('a'), now() FROM users;
INSERT INTO sign_in_links (user_id, token_hash, expires_at) SELECT min(id), sha256('b'), now() FROM users;
