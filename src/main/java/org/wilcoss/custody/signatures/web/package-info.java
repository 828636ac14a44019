/** HTTP of the {@code signatures} module. */
@NullMarked
package org.wilcoss.custody.signatures.web;

import org.jspecify.annotations.NullMarked;
