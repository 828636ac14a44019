@NullMarked
package org.wilcoss.custody.schema;

import org.jspecify.annotations.NullMarked;
