/** Tests of the {@code papers} module. */
@NullMarked
package org.wilcoss.custody.papers;

import org.jspecify.annotations.NullMarked;
