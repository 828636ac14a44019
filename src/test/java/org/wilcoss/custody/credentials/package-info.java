@NullMarked
package org.wilcoss.custody.credentials;

import org.jspecify.annotations.NullMarked;
