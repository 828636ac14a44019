/** The whole club in one file: export, import, backups by night and on demand, and their proof. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "platform", "ledger"})
package org.wilcoss.custody.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
