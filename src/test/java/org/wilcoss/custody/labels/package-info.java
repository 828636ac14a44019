/** Tests of the {@code labels} module. */
@NullMarked
package org.wilcoss.custody.labels;

import org.jspecify.annotations.NullMarked;
