@NullMarked
package org.wilcoss.custody.signin;

import org.jspecify.annotations.NullMarked;
