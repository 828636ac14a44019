/** Acts of signing, each kept as it was given, and the acceptance of custody events by who took the kit. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "ledger", "people", "kits"})
package org.wilcoss.custody.signatures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
