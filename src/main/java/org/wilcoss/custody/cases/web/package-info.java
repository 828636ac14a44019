/** HTTP of the {@code cases} module. */
@NullMarked
package org.wilcoss.custody.cases.web;

import org.jspecify.annotations.NullMarked;
