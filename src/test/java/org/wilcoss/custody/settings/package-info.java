@NullMarked
package org.wilcoss.custody.settings;

import org.jspecify.annotations.NullMarked;
