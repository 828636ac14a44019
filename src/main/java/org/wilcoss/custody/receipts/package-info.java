/** Receipts of custody events, as pages and as files that prove themselves, and the check of such a file. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "ledger", "ledger :: verify", "kits"})
package org.wilcoss.custody.receipts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
