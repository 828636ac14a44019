/** Practices: sessions on the range that group draws, and are closed once all their kits are back. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "ledger", "people", "credentials", "kits"})
package org.wilcoss.custody.practices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
