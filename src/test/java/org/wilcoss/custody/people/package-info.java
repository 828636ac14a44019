@NullMarked
package org.wilcoss.custody.people;

import org.jspecify.annotations.NullMarked;
