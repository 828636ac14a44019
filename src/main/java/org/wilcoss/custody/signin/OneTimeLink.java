package org.wilcoss.custody.signin;

import java.time.Instant;

/** A link that signs in once; shown this once. */
public record OneTimeLink(String url, Instant expiresAt) {}
