/** Tests of the {@code signatures} module. */
@NullMarked
package org.wilcoss.custody.signatures;

import org.jspecify.annotations.NullMarked;
