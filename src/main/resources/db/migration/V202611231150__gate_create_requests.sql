-- Why: rule 6. A kit leaves the premises on the word of somebody else than who asks for it and who takes it, once.

-- What whoever takes a kit attests to. A version is never edited: its words are what was accepted.
CREATE SEQUENCE attestations_id_seq AS integer;
CREATE TABLE attestations (
  id integer NOT NULL DEFAULT nextval('attestations_id_seq'),
  created_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL,
  title text NOT NULL,
  body text NOT NULL,
  body_hash bytea NOT NULL,
  written_at timestamptz NOT NULL,
  written_by_id integer NOT NULL,
  entry_hash bytea NOT NULL,
  CONSTRAINT pk_attestations PRIMARY KEY (id),
  CONSTRAINT uq_attestations_version UNIQUE (version),
  CONSTRAINT fk_attestations_written_by FOREIGN KEY (written_by_id) REFERENCES users (id),
  CONSTRAINT fk_attestations_entry FOREIGN KEY (entry_hash) REFERENCES ledger_entries (hash),
  CONSTRAINT uq_attestations_entry UNIQUE (entry_hash),
  CONSTRAINT ck_attestations_version CHECK (version > 0),
  CONSTRAINT ck_attestations_title CHECK (char_length(title) BETWEEN 1 AND 200),
  CONSTRAINT ck_attestations_body CHECK (char_length(body) BETWEEN 1 AND 20000),
  CONSTRAINT ck_attestations_hash CHECK (body_hash = sha256(convert_to(body, 'UTF8')))
);
ALTER SEQUENCE attestations_id_seq OWNED BY attestations.id;
CREATE INDEX ix_attestations_written_by_id ON attestations (written_by_id);
CREATE TRIGGER attestations_frozen BEFORE UPDATE OR DELETE ON attestations FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER attestations_not_truncated BEFORE TRUNCATE ON attestations FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE signatures
  ADD CONSTRAINT fk_signatures_attestation FOREIGN KEY (attestation_id) REFERENCES attestations (id);
CREATE INDEX ix_signatures_attestation_id ON signatures (attestation_id) WHERE attestation_id IS NOT NULL;

CREATE TYPE approvalstatus AS ENUM ('pending', 'approved', 'denied', 'withdrawn', 'expired', 'used');

CREATE SEQUENCE approval_requests_id_seq AS integer;
CREATE TABLE approval_requests (
  id integer NOT NULL DEFAULT nextval('approval_requests_id_seq'),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  kit_id integer NOT NULL,
  -- How the kit is handed over: checked out if it was in the armory when it was asked for, transferred if it was out.
  hand_over custodyeventtype NOT NULL,
  requester_id integer NOT NULL,
  -- Who takes it and answers for it.
  holder_id integer NOT NULL,
  athlete_id integer,
  destination text NOT NULL,
  expected_return_date timestamptz NOT NULL,
  unloaded boolean NOT NULL,
  flag_in boolean NOT NULL,
  cased_locked boolean NOT NULL,
  attestation_id integer NOT NULL,
  signature_id integer NOT NULL,
  requested_at timestamptz NOT NULL,
  entry_hash bytea NOT NULL,
  status approvalstatus NOT NULL DEFAULT 'pending',
  -- From then on the request, or once it is approved the grant, counts no more.
  expires_at timestamptz NOT NULL,
  decided_at timestamptz,
  decided_by_id integer,
  reason text,
  decision_hash bytea,
  -- Who withdrew it, if somebody did after or instead of a decision.
  withdrawn_at timestamptz,
  withdrawn_by_id integer,
  withdrawal_hash bytea,
  CONSTRAINT pk_approval_requests PRIMARY KEY (id),
  CONSTRAINT uq_approval_requests_grant UNIQUE (id, kit_id, holder_id, attestation_id),
  CONSTRAINT fk_approval_requests_kit FOREIGN KEY (kit_id) REFERENCES kits (id) ON DELETE CASCADE,
  CONSTRAINT fk_approval_requests_requester FOREIGN KEY (requester_id) REFERENCES users (id),
  CONSTRAINT fk_approval_requests_holder FOREIGN KEY (holder_id) REFERENCES users (id),
  CONSTRAINT fk_approval_requests_athlete FOREIGN KEY (athlete_id) REFERENCES athletes (id),
  CONSTRAINT fk_approval_requests_attestation FOREIGN KEY (attestation_id) REFERENCES attestations (id),
  CONSTRAINT fk_approval_requests_signature FOREIGN KEY (signature_id) REFERENCES signatures (id),
  CONSTRAINT fk_approval_requests_decided_by FOREIGN KEY (decided_by_id) REFERENCES users (id),
  CONSTRAINT fk_approval_requests_withdrawn_by FOREIGN KEY (withdrawn_by_id) REFERENCES users (id),
  CONSTRAINT fk_approval_requests_entry FOREIGN KEY (entry_hash) REFERENCES ledger_entries (hash),
  CONSTRAINT fk_approval_requests_decision_entry FOREIGN KEY (decision_hash) REFERENCES ledger_entries (hash),
  CONSTRAINT fk_approval_requests_withdrawal_entry FOREIGN KEY (withdrawal_hash) REFERENCES ledger_entries (hash),
  CONSTRAINT uq_approval_requests_entry UNIQUE (entry_hash),
  CONSTRAINT uq_approval_requests_decision_entry UNIQUE (decision_hash),
  CONSTRAINT uq_approval_requests_withdrawal_entry UNIQUE (withdrawal_hash),
  CONSTRAINT uq_approval_requests_signature UNIQUE (signature_id),
  CONSTRAINT ck_approval_requests_hand_over CHECK (hand_over IN ('check_out', 'transfer')),
  CONSTRAINT ck_approval_requests_destination CHECK (char_length(destination) BETWEEN 1 AND 500),
  CONSTRAINT ck_approval_requests_reason CHECK (char_length(reason) BETWEEN 1 AND 500),
  CONSTRAINT ck_approval_requests_ticks CHECK (unloaded AND flag_in AND cased_locked),
  CONSTRAINT ck_approval_requests_decided CHECK (num_nulls(decided_at, decided_by_id, decision_hash) IN (0, 3)),
  CONSTRAINT ck_approval_requests_withdrawn CHECK (num_nulls(withdrawn_at, withdrawn_by_id, withdrawal_hash) IN (0, 3)),
  CONSTRAINT ck_approval_requests_status CHECK (CASE status
    WHEN 'pending' THEN decided_at IS NULL AND withdrawn_at IS NULL
    WHEN 'approved' THEN decided_at IS NOT NULL AND withdrawn_at IS NULL
    WHEN 'used' THEN decided_at IS NOT NULL AND withdrawn_at IS NULL
    WHEN 'denied' THEN decided_at IS NOT NULL AND withdrawn_at IS NULL AND reason IS NOT NULL
    WHEN 'withdrawn' THEN withdrawn_at IS NOT NULL
    ELSE withdrawn_at IS NULL END),
  -- Two persons: nobody decides on what they asked for or take.
  CONSTRAINT ck_approval_requests_two_persons CHECK (decided_by_id <> requester_id AND decided_by_id <> holder_id)
);
ALTER SEQUENCE approval_requests_id_seq OWNED BY approval_requests.id;
CREATE UNIQUE INDEX uq_approval_requests_open ON approval_requests (kit_id) WHERE status IN ('pending', 'approved');
CREATE INDEX ix_approval_requests_kit_id ON approval_requests (kit_id, id);
CREATE INDEX ix_approval_requests_status ON approval_requests (status, id);
CREATE INDEX ix_approval_requests_requester_id ON approval_requests (requester_id, id);
CREATE INDEX ix_approval_requests_holder_id ON approval_requests (holder_id, id);
CREATE INDEX ix_approval_requests_athlete_id ON approval_requests (athlete_id, id) WHERE athlete_id IS NOT NULL;
CREATE INDEX ix_approval_requests_decided_by_id ON approval_requests (decided_by_id) WHERE decided_by_id IS NOT NULL;
CREATE INDEX ix_approval_requests_withdrawn_by_id ON approval_requests (withdrawn_by_id) WHERE withdrawn_by_id IS NOT NULL;
CREATE INDEX ix_approval_requests_attestation_id ON approval_requests (attestation_id);
CREATE TRIGGER approval_requests_touch BEFORE UPDATE ON approval_requests FOR EACH ROW EXECUTE FUNCTION touch();

-- A request goes from one state to another, never back; what was asked for never changes, a decision once.
CREATE FUNCTION refuse_other_request_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - ARRAY['updated_at', 'status', 'expires_at', 'decided_at', 'decided_by_id', 'reason', 'decision_hash',
      'withdrawn_at', 'withdrawn_by_id', 'withdrawal_hash', 'destination']
      IS DISTINCT FROM to_jsonb(OLD) - ARRAY['updated_at', 'status', 'expires_at', 'decided_at', 'decided_by_id', 'reason',
      'decision_hash', 'withdrawn_at', 'withdrawn_by_id', 'withdrawal_hash', 'destination']
    OR (NEW.destination <> OLD.destination AND NOT EXISTS (SELECT FROM erasures WHERE xmin = pg_current_xact_id()::xid))
    OR (OLD.decided_at IS NOT NULL
      AND (NEW.decided_at, NEW.decided_by_id, NEW.decision_hash) IS DISTINCT FROM (OLD.decided_at, OLD.decided_by_id, OLD.decision_hash))
    OR NOT (NEW.status = OLD.status OR CASE OLD.status
      WHEN 'pending' THEN NEW.status IN ('approved', 'denied', 'withdrawn', 'expired')
      WHEN 'approved' THEN NEW.status IN ('used', 'withdrawn', 'expired')
      ELSE false END)
    OR (NEW.status = OLD.status AND NEW.expires_at <> OLD.expires_at)
  THEN
    RAISE EXCEPTION 'request % cannot change so', OLD.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_approval_requests_course', TABLE = 'approval_requests';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER approval_requests_course BEFORE UPDATE ON approval_requests
  FOR EACH ROW EXECUTE FUNCTION refuse_other_request_changes();
-- A request goes only with its kit: in a cascade the parent row is already gone.
CREATE TRIGGER approval_requests_kept BEFORE DELETE ON approval_requests
  FOR EACH ROW EXECUTE FUNCTION refuse_history_deletion();
CREATE TRIGGER approval_requests_not_truncated BEFORE TRUNCATE ON approval_requests
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE custody_events
  ADD CONSTRAINT fk_custody_events_attestation FOREIGN KEY (attestation_id) REFERENCES attestations (id),
  ADD CONSTRAINT fk_custody_events_approval FOREIGN KEY (approval_request_id, kit_id, user_id, attestation_id)
    REFERENCES approval_requests (id, kit_id, holder_id, attestation_id);
CREATE INDEX ix_custody_events_attestation_id ON custody_events (attestation_id) WHERE attestation_id IS NOT NULL;
ALTER TABLE kits
  ADD CONSTRAINT fk_kits_reserved_for FOREIGN KEY (reserved_for_id) REFERENCES approval_requests (id);

-- The hand-over uses the grant up, once: an approved request that counts still, of a verified adult.
CREATE FUNCTION use_grant() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE approval_requests r SET status = 'used'
  FROM users u
  WHERE r.id = NEW.approval_request_id AND r.status = 'approved' AND r.expires_at > now()
    AND r.athlete_id IS NOT DISTINCT FROM NEW.athlete_id AND r.hand_over = NEW.event_type
    AND u.id = r.holder_id AND u.verified_adult AND u.is_active;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'request % grants nothing', NEW.approval_request_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_custody_events_grant', TABLE = 'custody_events';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER custody_events_grant BEFORE INSERT ON custody_events
  FOR EACH ROW WHEN (NEW.approval_request_id IS NOT NULL) EXECUTE FUNCTION use_grant();

-- Rule 8: where an athlete or a person is taken is said of them.
CREATE FUNCTION erase_destinations() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE approval_requests SET destination = 'Erased.', reason = CASE WHEN reason IS NOT NULL THEN 'Erased.' END
  WHERE requester_id = NEW.user_id OR holder_id = NEW.user_id OR athlete_id = NEW.athlete_id;
  RETURN NULL;
END $$;
CREATE TRIGGER erasures_take_destinations AFTER INSERT ON erasures FOR EACH ROW EXECUTE FUNCTION erase_destinations();
ALTER FUNCTION erasable_disclosures(integer, integer) RENAME TO disclosures_of_signatures;
CREATE FUNCTION erasable_disclosures(p_user_id integer, p_athlete_id integer)
RETURNS TABLE (entry_id bigint, name text) LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT entry_id, name FROM disclosures_of_signatures(p_user_id, p_athlete_id)
  UNION
  SELECT d.entry_id, d.name FROM approval_requests r
  JOIN ledger_entries l ON l.hash IN (r.entry_hash, r.decision_hash, r.withdrawal_hash)
  JOIN ledger_disclosures d ON d.entry_id = l.id
  WHERE (r.requester_id = p_user_id OR r.holder_id = p_user_id OR r.athlete_id = p_athlete_id)
    AND d.name IN ('destination', 'reason')
$$;
REVOKE EXECUTE ON FUNCTION erasable_disclosures FROM PUBLIC;

GRANT SELECT, INSERT ON attestations, approval_requests TO ${program_role};
GRANT UPDATE (status, expires_at, decided_at, decided_by_id, reason, decision_hash, withdrawn_at, withdrawn_by_id,
  withdrawal_hash) ON approval_requests TO ${program_role};
GRANT USAGE ON SEQUENCE attestations_id_seq, approval_requests_id_seq TO ${program_role};
