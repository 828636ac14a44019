@NullMarked
package org.wilcoss.custody.consents;

import org.jspecify.annotations.NullMarked;
