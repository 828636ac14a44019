package org.wilcoss.custody.gate.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A no, and why. */
record NewDenial(@NotNull @NotBlank @Size(max = 500) String reason) {}
