/** HTTP of the {@code signin} module. */
@NullMarked
package org.wilcoss.custody.signin.web;

import org.jspecify.annotations.NullMarked;
