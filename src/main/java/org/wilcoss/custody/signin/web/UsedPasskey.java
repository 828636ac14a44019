package org.wilcoss.custody.signin.web;

import jakarta.validation.constraints.NotNull;
import tools.jackson.databind.JsonNode;

/**
 * A passkey that a browser used.
 *
 * @param credential the browser's {@code AuthenticationResponseJSON}
 */
record UsedPasskey(@NotNull JsonNode credential) {}
