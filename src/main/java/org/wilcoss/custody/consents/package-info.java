/** What somebody signed for an athlete: of what kind, until when, and whether it was taken back. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "ledger", "people"})
package org.wilcoss.custody.consents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
