/** HTTP of the {@code custody} module. */
@NullMarked
package org.wilcoss.custody.custody.web;

import org.jspecify.annotations.NullMarked;
