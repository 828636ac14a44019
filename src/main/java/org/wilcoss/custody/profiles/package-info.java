/** What the club knows of a person, on one page, with the forms to say it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "people", "signin", "kits", "consents", "credentials", "files"})
package org.wilcoss.custody.profiles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
