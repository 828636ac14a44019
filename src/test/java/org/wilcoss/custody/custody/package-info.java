@NullMarked
package org.wilcoss.custody.custody;

import org.jspecify.annotations.NullMarked;
