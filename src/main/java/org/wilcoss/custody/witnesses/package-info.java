/** Brings the ledger's checkpoint each day to where whoever runs the database cannot change it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "ledger"})
package org.wilcoss.custody.witnesses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
