package org.wilcoss.custody.signin;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Whom a provider says somebody is.
 *
 * @param provider what its identities are filed under
 * @param subject the person at that provider, for good
 * @param email an address that the provider verified; null if it verified none
 */
public record ProvidedIdentity(
        String provider,
        String subject,
        @Nullable String email,
        @Nullable String name) {
    /** How its tokens say so: as a truth, a number or a text. */
    private static final Set<String> TRUE = Set.of("true", "1");

    /**
     * Reads what a provider said. At Microsoft a person is a tenant and an object in it: its subject is another for each
     * program. An address counts only with the provider's word that it is theirs; Microsoft's tenants say any.
     *
     * @param provider what the provider's identities are filed under
     * @throws SignInRefused if it does not say who it is
     */
    static ProvidedIdentity of(String provider, OidcUser user) {
        boolean microsoft = provider.equals(ProviderSettings.MICROSOFT);
        String subject = microsoft ? part(user, "tid") + "/" + part(user, "oid") : part(user, "sub");
        boolean verified = Boolean.TRUE.equals(user.getEmailVerified())
                || (microsoft && TRUE.contains(String.valueOf(user.<Object>getClaim("xms_edov"))));
        return new ProvidedIdentity(provider, subject, verified ? user.getEmail() : null, user.getFullName());
    }

    private static String part(OidcUser user, String claim) {
        String value = user.getIdToken().getClaimAsString(claim);
        if (value == null || value.isBlank()) {
            throw new SignInRefused(SignInTrouble.ANSWER_NOT_TRUSTED);
        }
        return value;
    }
}
