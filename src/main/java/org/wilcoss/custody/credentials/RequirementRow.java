package org.wilcoss.custody.credentials;

import org.wilcoss.custody.platform.Role;

/** What happens when somebody with this role has no such credential that counts. */
public record RequirementRow(CredentialKind kind, Role role, Consequence consequence) {}
