/** The API's own document: read from the handlers that serve it, so that it says what the program does. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package org.wilcoss.custody.openapi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
