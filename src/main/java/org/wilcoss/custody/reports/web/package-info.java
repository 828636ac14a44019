/** HTTP of the {@code reports} module. */
@NullMarked
package org.wilcoss.custody.reports.web;

import org.jspecify.annotations.NullMarked;
