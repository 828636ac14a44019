/** The ledger as people read it: searched, each entry in words, with what may be disclosed to them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "ledger", "witnesses"})
package org.wilcoss.custody.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
