package org.wilcoss.custody.archive;

import java.nio.file.Path;

/**
 * An archive that is complete and on the disk.
 *
 * @param rows how many rows of how many tables it holds
 * @param sha256 of the whole file, in hexadecimal
 */
public record Written(Path file, long bytes, long rows, int tables, String sha256) {}
