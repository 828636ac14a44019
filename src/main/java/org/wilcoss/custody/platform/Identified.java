package org.wilcoss.custody.platform;

/** Who asks, and on what that rests. */
public record Identified(Actor actor, Proof proof) {}
