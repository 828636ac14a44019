package org.wilcoss.custody.openapi;

/** Which way a value goes: the two differ in what may be left out. */
enum Side {
    REQUEST,
    RESPONSE
}
