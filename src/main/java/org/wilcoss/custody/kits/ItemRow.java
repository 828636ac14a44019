package org.wilcoss.custody.kits;

/**
 * An item of a kit in words, without its serial number.
 *
 * @param words how many if more than one, what it is, its make and model
 */
public record ItemRow(int id, String words) {}
