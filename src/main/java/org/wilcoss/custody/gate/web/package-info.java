/** HTTP of the {@code gate} module. */
@NullMarked
package org.wilcoss.custody.gate.web;

import org.jspecify.annotations.NullMarked;
