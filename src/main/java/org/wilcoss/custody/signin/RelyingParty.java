package org.wilcoss.custody.signin;

import com.webauthn4j.WebAuthnManager;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.platform.PublicUrl;

/**
 * What this club asks of passkeys (WebAuthn's relying party): that they belong to the host of {@code PUBLIC_URL}, are
 * used on its pages only, find their user by themselves, and that the device makes sure of its owner each time.
 */
@Component
class RelyingParty {
    private final PublicUrl urls;
    private final PasskeyPeople people;
    private final PasskeyRecords records;
    private final WebAuthnManager checks = WebAuthnManager.createNonStrictWebAuthnManager();

    RelyingParty(PublicUrl urls, PasskeyPeople people, PasskeyRecords records) {
        this.urls = urls;
        this.people = people;
        this.records = records;
    }

    /** What a browser is to make a passkey of; the user must have a handle. */
    PublicKeyCredentialCreationOptions creation(int userId, Bytes challenge) {
        var user = UsernamePasswordAuthenticationToken.authenticated(Integer.toString(userId), null, List.of());
        return operations(challenge)
                .createPublicKeyCredentialCreationOptions(new ImmutablePublicKeyCredentialCreationOptionsRequest(user));
    }

    /** What a browser is to sign, with whichever passkey its owner chooses. */
    PublicKeyCredentialRequestOptions request(Bytes challenge) {
        return operations(challenge)
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
    }

    /** Made each time: which port we are at is known only once the server listens. */
    WebAuthnRelyingPartyOperations operations(Bytes challenge) {
        URI home = URI.create(urls.of("/"));
        var club = PublicKeyCredentialRpEntity.builder()
                .id(home.getHost())
                .name("Custody Manager")
                .build();
        var operations = new Webauthn4JRelyingPartyOperations(
                people, records, club, Set.of(home.getScheme() + "://" + home.getRawAuthority()));
        operations.setWebAuthnManager(checks);
        operations.setCustomizeCreationOptions(
                options -> options.challenge(challenge).authenticatorSelection(selection()));
        operations.setCustomizeRequestOptions(
                options -> options.challenge(challenge).userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    private static AuthenticatorSelectionCriteria selection() {
        return AuthenticatorSelectionCriteria.builder()
                .residentKey(ResidentKeyRequirement.REQUIRED)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build();
    }
}
