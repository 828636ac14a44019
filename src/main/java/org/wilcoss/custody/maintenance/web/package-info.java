/** HTTP of the {@code maintenance} module. */
@NullMarked
package org.wilcoss.custody.maintenance.web;

import org.jspecify.annotations.NullMarked;
