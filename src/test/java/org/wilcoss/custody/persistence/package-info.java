/** The founding document's promises, row by row, and the guide that shows how each is kept. */
@NullMarked
package org.wilcoss.custody.persistence;

import org.jspecify.annotations.NullMarked;
