/** Amendments: what is now believed of a custody event, by whom and why; the event itself stays. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "ledger", "people", "kits"})
package org.wilcoss.custody.amendments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
