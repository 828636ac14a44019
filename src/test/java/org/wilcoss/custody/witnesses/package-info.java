/** Tests of the {@code witnesses} module. */
@NullMarked
package org.wilcoss.custody.witnesses;

import org.jspecify.annotations.NullMarked;
