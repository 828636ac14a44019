@NullMarked
package org.wilcoss.custody.kits;

import org.jspecify.annotations.NullMarked;
