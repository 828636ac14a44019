@NullMarked
package org.wilcoss.custody.platform;

import org.jspecify.annotations.NullMarked;
