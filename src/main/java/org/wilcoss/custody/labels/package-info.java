/** Labels: a kit's QR code and code as a PDF for sheets and rolls, and what a stranger who scans one can say. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "kits", "cases"})
package org.wilcoss.custody.labels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
