package org.wilcoss.custody.gate.web;

import org.jspecify.annotations.Nullable;

/** A yes. */
record NewApproval(@Nullable Boolean handOver) {}
