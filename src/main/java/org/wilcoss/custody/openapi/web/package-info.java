/** HTTP of the {@code openapi} module. */
@NullMarked
package org.wilcoss.custody.openapi.web;

import org.jspecify.annotations.NullMarked;
