/** HTTP of the {@code consents} module. */
@NullMarked
package org.wilcoss.custody.consents.web;

import org.jspecify.annotations.NullMarked;
