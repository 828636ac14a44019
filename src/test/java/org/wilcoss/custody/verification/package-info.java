@NullMarked
package org.wilcoss.custody.verification;

import org.jspecify.annotations.NullMarked;
