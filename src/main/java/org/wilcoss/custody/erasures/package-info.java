/** Erasing a person who asks for it: what is personal goes, the chains of custody and the ledger's proofs stay. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "ledger"})
package org.wilcoss.custody.erasures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
