package org.wilcoss.custody.kits;

/**
 * How many events a group has.
 *
 * @param key the kit's or user's id, the event type, or the day ({@code yyyy-MM-dd})
 * @param name the kit's code or the user's name; else the key
 */
public record EventCount(String key, String name, long count) {}
