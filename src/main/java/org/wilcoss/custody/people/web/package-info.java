/** HTTP of the {@code people} module. */
@NullMarked
package org.wilcoss.custody.people.web;

import org.jspecify.annotations.NullMarked;
