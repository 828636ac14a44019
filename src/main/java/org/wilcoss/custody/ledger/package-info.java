/** The transparency log: entries with commitments that modules hand it, and in time the tree over them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package org.wilcoss.custody.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
