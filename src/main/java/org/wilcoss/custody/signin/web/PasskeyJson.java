package org.wilcoss.custody.signin.web;

import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.wilcoss.custody.signin.PasskeyRefused;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON as browsers speak it of passkeys: in WebAuthn's own words, to which they may add. */
final class PasskeyJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private PasskeyJson() {}

    static JsonNode write(Object options) {
        return MAPPER.valueToTree(options);
    }

    /** @throws PasskeyRefused if it is not what a browser answers that made a passkey */
    static PublicKeyCredential<AuthenticatorAttestationResponse> made(JsonNode answer) {
        return read(answer, new TypeReference<>() {});
    }

    /** @throws PasskeyRefused if it is not what a browser answers that used a passkey */
    static PublicKeyCredential<AuthenticatorAssertionResponse> used(JsonNode answer) {
        return read(answer, new TypeReference<>() {});
    }

    private static <T> T read(JsonNode answer, TypeReference<T> type) {
        if (!answer.isObject()) {
            throw PasskeyRefused.unreadable();
        }
        try {
            return MAPPER.readerFor(type).readValue(answer);
        } catch (JacksonException | IllegalArgumentException unreadable) {
            throw PasskeyRefused.unreadable();
        }
    }
}
