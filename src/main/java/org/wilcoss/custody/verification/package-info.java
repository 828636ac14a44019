/** Recomputes the whole ledger from its stored bytes, and compares each row that an entry speaks of with that entry. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "ledger", "ledger :: verify"})
package org.wilcoss.custody.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
