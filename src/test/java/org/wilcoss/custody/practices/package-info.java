@NullMarked
package org.wilcoss.custody.practices;

import org.jspecify.annotations.NullMarked;
