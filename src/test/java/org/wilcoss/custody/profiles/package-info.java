@NullMarked
package org.wilcoss.custody.profiles;

import org.jspecify.annotations.NullMarked;
