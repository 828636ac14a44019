@NullMarked
package org.wilcoss.custody.cases;

import org.jspecify.annotations.NullMarked;
