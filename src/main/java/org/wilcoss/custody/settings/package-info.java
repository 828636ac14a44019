/** The club's own settings: what it is called, where it is, how its papers look, how long it has to report a loss. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "platform", "ledger", "papers"})
package org.wilcoss.custody.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
