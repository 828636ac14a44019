/** The desk: records check out, check in, transfer, lost and found. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "ledger", "people", "kits", "practices", "cases"})
package org.wilcoss.custody.custody;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
