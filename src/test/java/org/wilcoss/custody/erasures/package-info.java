/** Tests of the {@code erasures} module. */
@NullMarked
package org.wilcoss.custody.erasures;

import org.jspecify.annotations.NullMarked;
