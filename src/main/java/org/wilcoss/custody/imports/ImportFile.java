package org.wilcoss.custody.imports;

import org.jspecify.annotations.Nullable;

/**
 * A file to import.
 *
 * @param format whose columns it has, or null to be recognised by its headings
 * @param dryRun only say what would happen
 * @param after up to which line an import that was cut off has dealt with it; 0 to start
 */
public record ImportFile(Source source, @Nullable Format format, boolean dryRun, long after) {}
