@NullMarked
package org.wilcoss.custody.amendments;

import org.jspecify.annotations.NullMarked;
