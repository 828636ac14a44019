package org.wilcoss.custody.cases.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** Within how many hours the club reports a loss. */
record LossClockSetting(@NotNull @Min(1) @Max(720) Integer hours) {}
