/** What every module stands on: roles and permissions, refusals, secrets, paging and the page chrome. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database"})
package org.wilcoss.custody.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
