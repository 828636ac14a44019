package org.wilcoss.custody.signin.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import tools.jackson.databind.JsonNode;

/**
 * A passkey that a browser made.
 *
 * @param name by which its user knows it again
 * @param credential the browser's {@code RegistrationResponseJSON}
 */
record NewPasskey(
        @NotBlank @Size(max = 100) String name, @NotNull JsonNode credential) {}
