package org.wilcoss.custody.imports;

import java.io.IOException;
import java.io.InputStream;

/** A file's bytes, which may be read from the start more than once. */
@FunctionalInterface
public interface Source {
    InputStream open() throws IOException;
}
