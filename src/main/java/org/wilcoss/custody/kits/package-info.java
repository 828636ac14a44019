/** The kit: its catalogue entry, its moves and its history. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "ledger", "people"})
package org.wilcoss.custody.kits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
