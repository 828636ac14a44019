/** The texts that whoever takes a kit off the premises attests to, each version for ever. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "ledger", "people"})
package org.wilcoss.custody.attestations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
