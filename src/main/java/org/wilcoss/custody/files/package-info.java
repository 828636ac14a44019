/** Photos of kits and scans of signed papers, kept in PostgreSQL as pictures of our own making. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "ledger", "people", "kits", "consents"})
package org.wilcoss.custody.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
