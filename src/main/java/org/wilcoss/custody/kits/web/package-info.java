/** HTTP of the {@code kits} module. */
@NullMarked
package org.wilcoss.custody.kits.web;

import org.jspecify.annotations.NullMarked;
