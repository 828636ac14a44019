package org.wilcoss.custody.platform;

import java.nio.file.Path;

/** The program's own folder, {@code CUSTODY_HOME}. */
public record Home(Path folder) {}
