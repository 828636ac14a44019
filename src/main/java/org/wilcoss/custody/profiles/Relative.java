package org.wilcoss.custody.profiles;

/** A guardian of an athlete, or an athlete of a guardian. */
public record Relative(int id, String name) {}
