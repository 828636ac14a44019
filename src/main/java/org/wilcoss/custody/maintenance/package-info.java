/** The workshop: opens and closes maintenance of a kit. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "ledger", "people", "kits"})
package org.wilcoss.custody.maintenance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
