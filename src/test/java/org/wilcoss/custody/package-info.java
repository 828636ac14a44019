@NullMarked
package org.wilcoss.custody;

import org.jspecify.annotations.NullMarked;
