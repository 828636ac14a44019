/** The sample club is what it says. */
@NullMarked
package org.wilcoss.custody.sample;

import org.jspecify.annotations.NullMarked;
