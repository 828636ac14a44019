package org.wilcoss.custody.attestations.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The next version of the text. */
record NewAttestation(
        @NotNull @NotBlank @Size(max = 200) String title,
        @NotNull @NotBlank @Size(max = 20_000) String body) {}
