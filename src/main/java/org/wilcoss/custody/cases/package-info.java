/** Cases: what somebody must resolve, because the program cannot. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "ledger", "people", "kits"})
package org.wilcoss.custody.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
