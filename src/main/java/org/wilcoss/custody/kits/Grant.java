package org.wilcoss.custody.kits;

/**
 * What lets a kit leave the premises, once (rule 6).
 *
 * @param requestId the approved request, for which the kit is reserved
 * @param attestationId what the holder attested to
 */
public record Grant(int requestId, int attestationId) {}
