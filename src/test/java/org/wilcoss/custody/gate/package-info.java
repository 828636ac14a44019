/** Tests of the {@code gate} module. */
@NullMarked
package org.wilcoss.custody.gate;

import org.jspecify.annotations.NullMarked;
