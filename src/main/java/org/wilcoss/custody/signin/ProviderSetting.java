package org.wilcoss.custody.signin;

/**
 * How an identity provider is reached.
 *
 * @param issuer its address, letter by letter as its tokens name it
 * @param key what its people's identities are filed under
 */
record ProviderSetting(Provider provider, String key, String issuer, String clientId, String clientSecret) {
    /** Where it says the rest of it (OpenID Connect Discovery 1.0, section 4). */
    String discovery() {
        return issuer.replaceAll("/$", "") + "/.well-known/openid-configuration";
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return provider.id();
    }
}
