package org.wilcoss.custody.signatures;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wilcoss.custody.ledger.Fact;
import org.wilcoss.custody.ledger.Ledger;
import org.wilcoss.custody.ledger.Sealed;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Moments;

/** Keeps signatures. Who may sign for what is for the caller to decide. */
@Service
public class Signatures {
    private static final String SIGN = """
            INSERT INTO signatures (user_id, recorded_by_id, purpose, attestation_id, signed_hash, events, typed_name,
              strokes, address, device, signed_at, entry_hash)
            VALUES (:user, :recorder, :purpose, :attestation, :hash, :events, :name, cast(:strokes AS jsonb), :address,
              :device, :now, :entry)
            RETURNING id
            """;

    private final JdbcClient sql;
    private final Ledger ledger;
    private final Clock clock;

    Signatures(JdbcClient sql, Ledger ledger, Clock clock) {
        this.sql = sql;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Keeps a signature within the caller's transaction, with the entry {@code signature.given}: it stands if and only if
     * what was signed does.
     *
     * @param recorder who is signed in on the device; the signer may be somebody else
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public GivenSignature signWithin(Actor recorder, Signing signing) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Sealed entry = ledger.record(fact(recorder, signing, now));
        Signed signed = signing.signed();
        int id = sql.sql(SIGN)
                .param("user", signing.signerId())
                .param("recorder", recorder.id())
                .param("purpose", signed.purpose())
                .param("attestation", signed.attestationId())
                .param("hash", HexFormat.of().parseHex(signed.hash()))
                .param("events", signed.events())
                .param("name", name(signing.signature()))
                .param("strokes", strokes(signing.signature()))
                .param("address", signing.device().address())
                .param("device", signing.device().device())
                .param("now", Moments.toSql(now))
                .param("entry", entry.hash())
                .query((row, n) -> row.getInt(1))
                .single();
        return new GivenSignature(id, now, HexFormat.of().formatHex(entry.hash()));
    }

    private static Fact fact(Actor recorder, Signing signing, Instant now) {
        Signed signed = signing.signed();
        return Fact.of("signature.given", now, recorder.id())
                .with("purpose", signed.purpose())
                .with("signed", signed.hash())
                .with("attestation_id", signed.attestationId())
                .with("events", signed.events())
                .with("kit_ids", signed.kitIds().isEmpty() ? null : signed.kitIds())
                .secret("user_id", signing.signerId())
                .secret("typed_name", name(signing.signature()))
                .secret("strokes", strokes(signing.signature()))
                .secret("address", signing.device().address())
                .secret("device", signing.device().device());
    }

    private static @Nullable String name(Signature signature) {
        return switch (signature) {
            case Signature.Typed typed -> typed.name();
            case Signature.Drawn ignored -> null;
        };
    }

    private static @Nullable String strokes(Signature signature) {
        return switch (signature) {
            case Signature.Typed ignored -> null;
            case Signature.Drawn drawn -> drawn.strokes().text();
        };
    }
}
