/** HTTP of the {@code settings} module. */
@NullMarked
package org.wilcoss.custody.settings.web;

import org.jspecify.annotations.NullMarked;
