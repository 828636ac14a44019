@NullMarked
package org.wilcoss.custody.maintenance;

import org.jspecify.annotations.NullMarked;
