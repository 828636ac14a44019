/** HTTP of the {@code audit} module. */
@NullMarked
package org.wilcoss.custody.audit.web;

import org.jspecify.annotations.NullMarked;
