package org.wilcoss.custody.credentials;

import org.wilcoss.custody.platform.ProblemType;
import org.wilcoss.custody.platform.Refusal;

/** The credential was revoked before. */
public final class CredentialRevoked extends Refusal {
    private static final long serialVersionUID = 1L;

    CredentialRevoked() {
        super(ProblemType.RULE_REFUSED, "credential_revoked");
    }
}
