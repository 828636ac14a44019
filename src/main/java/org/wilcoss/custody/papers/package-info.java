/** Papers to sign, carry and keep: receipts of kits given out and back, consents to carry, practice sheets. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "people", "kits", "receipts", "signatures", "gate"})
package org.wilcoss.custody.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
