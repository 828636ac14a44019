/** HTTP of the {@code erasures} module. */
@NullMarked
package org.wilcoss.custody.erasures.web;

import org.jspecify.annotations.NullMarked;
