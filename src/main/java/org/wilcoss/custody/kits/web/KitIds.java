package org.wilcoss.custody.kits.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The kits that a bulk change is for. */
record KitIds(@NotNull @Size(min = 1, max = 500) List<@NotNull @Positive Integer> kitIds) {}
