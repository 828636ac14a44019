package org.wilcoss.custody.signin;

import org.springframework.security.core.AuthenticationException;

/** An identity provider does not say how it is to be asked: it is down, or the settings name a wrong one. */
public final class ProviderUnreachable extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    ProviderUnreachable(String id, Throwable cause) {
        super(id, cause);
    }
}
