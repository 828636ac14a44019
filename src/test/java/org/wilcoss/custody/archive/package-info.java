/** Tests of the archive module. */
@NullMarked
package org.wilcoss.custody.archive;

import org.jspecify.annotations.NullMarked;
