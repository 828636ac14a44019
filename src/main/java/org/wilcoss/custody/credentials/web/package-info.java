/** HTTP of the {@code credentials} module. */
@NullMarked
package org.wilcoss.custody.credentials.web;

import org.jspecify.annotations.NullMarked;
