package org.wilcoss.custody.imports;

import org.jspecify.annotations.Nullable;

/**
 * A line that did not become a kit.
 *
 * @param line its number in the file, from 1
 * @param code the kit's code, if the line has one that can be used
 * @param reason in a sentence; names no person and no serial number
 */
public record RefusedLine(long line, @Nullable String code, String reason) {}
