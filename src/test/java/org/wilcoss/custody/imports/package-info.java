@NullMarked
package org.wilcoss.custody.imports;

import org.jspecify.annotations.NullMarked;
