/** Imports: what a club has in another system's file becomes kits, line by line. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "ledger", "people", "kits", "cases"})
package org.wilcoss.custody.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
