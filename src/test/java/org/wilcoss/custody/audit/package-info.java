/** Tests of the {@code audit} module. */
@NullMarked
package org.wilcoss.custody.audit;

import org.jspecify.annotations.NullMarked;
