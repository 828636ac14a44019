/** HTTP of the {@code labels} module. */
@NullMarked
package org.wilcoss.custody.labels.web;

import org.jspecify.annotations.NullMarked;
