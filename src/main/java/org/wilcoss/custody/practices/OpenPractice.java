package org.wilcoss.custody.practices;

import java.time.Instant;

/** A practice to open. Its lead answers for the kits that are drawn for it. */
public record OpenPractice(String title, String place, int leadId, Instant startsAt, Instant endsAt) {}
