/** What people must have to work here: certificates, checks and courses, what happens without, and overrides. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "ledger", "people"})
package org.wilcoss.custody.credentials;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
