@NullMarked
package org.wilcoss.custody.files;

import org.jspecify.annotations.NullMarked;
