package org.wilcoss.custody.labels;

/**
 * What a kit's label says.
 *
 * @param url where its QR code leads: an address of ours with the kit's random token, nothing else
 */
public record KitLabel(int kitId, String code, String url) {}
