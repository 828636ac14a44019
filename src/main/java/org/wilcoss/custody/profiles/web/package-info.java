/** HTTP of the {@code profiles} module. */
@NullMarked
package org.wilcoss.custody.profiles.web;

import org.jspecify.annotations.NullMarked;
