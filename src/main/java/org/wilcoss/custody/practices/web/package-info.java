/** HTTP of the {@code practices} module. */
@NullMarked
package org.wilcoss.custody.practices.web;

import org.jspecify.annotations.NullMarked;
