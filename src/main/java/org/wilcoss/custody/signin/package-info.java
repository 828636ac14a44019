/** How people get in: one-time links, the first admin's, and what a browser's sign-in rests on. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "ledger", "people"})
package org.wilcoss.custody.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
