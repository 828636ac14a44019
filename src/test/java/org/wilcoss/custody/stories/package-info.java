/** The specification as tables that people read, and the stories of the five roles and of one kit. */
@NullMarked
package org.wilcoss.custody.stories;

import org.jspecify.annotations.NullMarked;
