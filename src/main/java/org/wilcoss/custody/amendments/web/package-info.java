/** HTTP of the {@code amendments} module. */
@NullMarked
package org.wilcoss.custody.amendments.web;

import org.jspecify.annotations.NullMarked;
