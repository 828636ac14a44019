package org.wilcoss.custody.credentials;

/** What happens when somebody does not have what their role asks for. */
public enum Consequence {
    OFF,
    WARN,
    BLOCK
}
