/** Users, their roles, athletes and guardians, and tokens. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "ledger"})
package org.wilcoss.custody.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
