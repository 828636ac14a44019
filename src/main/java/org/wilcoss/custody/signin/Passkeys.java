package org.wilcoss.custody.signin;

import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wilcoss.custody.ledger.Fact;
import org.wilcoss.custody.ledger.Ledger;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Moments;
import org.wilcoss.custody.platform.NotFound;

/** Passkeys (WebAuthn Level 3). That a challenge is answered once and in time is up to whoever handed it out. */
@Service
public class Passkeys {
    private final JdbcClient sql;
    private final RelyingParty club;
    private final PasskeyPeople people;
    private final PasskeyRecords records;
    private final Ledger ledger;
    private final Clock clock;

    Passkeys(
            JdbcClient sql,
            RelyingParty club,
            PasskeyPeople people,
            PasskeyRecords records,
            Ledger ledger,
            Clock clock) {
        this.sql = sql;
        this.club = club;
        this.people = people;
        this.records = records;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The actor's own, oldest first. */
    public List<PasskeyRow> list(Actor actor) {
        return sql.sql("SELECT id, name, created_at, last_used_at FROM passkeys WHERE user_id = :user ORDER BY id")
                .param("user", actor.id())
                .query((row, n) -> new PasskeyRow(
                        row.getInt("id"),
                        row.getString("name"),
                        Moments.get(row, "created_at"),
                        Moments.find(row, "last_used_at")))
                .list();
    }

    /** What the actor's browser is to make a passkey of; it makes none where it has one of theirs already. */
    @Transactional
    public PublicKeyCredentialCreationOptions creationOptions(Actor actor, Bytes challenge) {
        people.know(actor.id());
        return club.creation(actor.id(), challenge);
    }

    /** What a browser is to sign to get in. */
    public PublicKeyCredentialRequestOptions requestOptions(Bytes challenge) {
        return club.request(challenge);
    }

    /**
     * Adds the passkey that the actor's browser made.
     *
     * @throws PasskeyRefused if it does not answer this challenge as the options asked, or is known already
     */
    @Transactional
    public void add(
            Actor actor, Bytes challenge, PublicKeyCredential<AuthenticatorAttestationResponse> answer, String name) {
        if (records.findByCredentialId(answer.getRawId()) != null) {
            throw PasskeyRefused.known();
        }
        var request = new ImmutableRelyingPartyRegistrationRequest(
                club.creation(actor.id(), challenge), new RelyingPartyPublicKey(answer, name));
        CredentialRecord added =
                checked(() -> club.operations(challenge).registerCredential(request), PasskeyRefused.notAdded());
        int id = sql.sql("SELECT id FROM passkeys WHERE credential_id = :credential")
                .param("credential", added.getCredentialId().getBytes())
                .query(Integer.class)
                .single();
        ledger.record(Fact.of("passkey.added", clock.instant(), actor.id()).with("passkey_id", id));
    }

    /**
     * Removes one of the actor's passkeys: it signs nobody in any more.
     *
     * @throws NotFound if the actor has no such passkey
     */
    @Transactional
    public void remove(Actor actor, int id) {
        int removed = sql.sql("DELETE FROM passkeys WHERE id = :id AND user_id = :user")
                .param("id", id)
                .param("user", actor.id())
                .update();
        if (removed == 0) {
            throw new NotFound("passkey");
        }
        ledger.record(Fact.of("passkey.removed", clock.instant(), actor.id()).with("passkey_id", id));
    }

    /**
     * Finds out whom an answer to a challenge signs in, and notes that the passkey was used.
     *
     * @return the user's id
     * @throws PasskeyRefused if the passkey is not known or its user not active, which are not told apart; if the answer
     *     is not to this challenge, from our pages, by the device's owner and signed with the passkey; if its counter
     *     went back
     */
    @Transactional
    public int signIn(Bytes challenge, PublicKeyCredential<AuthenticatorAssertionResponse> answer) {
        CredentialRecord known = records.findByCredentialId(answer.getRawId());
        if (known == null) {
            throw PasskeyRefused.unusable("unknown_passkey");
        }
        if (!known.getUserEntityUserId().equals(answer.getResponse().getUserHandle())) {
            throw PasskeyRefused.unusable("answer_invalid");
        }
        var request = new RelyingPartyAuthenticationRequest(club.request(challenge), answer);
        checked(() -> club.operations(challenge).authenticate(request), PasskeyRefused.unusable("answer_invalid"));
        return people.activeUser(known.getUserEntityUserId())
                .orElseThrow(() -> PasskeyRefused.unusable("unknown_passkey"));
    }

    /** What a stranger sent may make the library fail in any way; only the database's failures are not theirs. */
    private static <T> T checked(Supplier<T> check, PasskeyRefused otherwise) {
        try {
            return check.get();
        } catch (PasskeyRefused | DataAccessException known) {
            throw known;
        } catch (MaliciousCounterValueException copied) {
            throw PasskeyRefused.unusable("counter_went_back");
        } catch (RuntimeException invalid) {
            throw otherwise;
        }
    }
}
