package org.wilcoss.custody.cases.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What became of a case. */
record NewResolution(@NotNull @NotBlank @Size(max = 2000) String resolution) {}
