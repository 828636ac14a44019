/** HTTP of the {@code files} module. */
@NullMarked
package org.wilcoss.custody.files.web;

import org.jspecify.annotations.NullMarked;
