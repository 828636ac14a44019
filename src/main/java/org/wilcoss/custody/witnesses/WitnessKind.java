package org.wilcoss.custody.witnesses;

/** How a checkpoint leaves. */
public enum WitnessKind {
    MAIL,
    FILE,
    URL
}
