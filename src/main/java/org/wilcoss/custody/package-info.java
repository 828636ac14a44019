/** The program: its commands, and the modules beneath. */
@NullMarked
package org.wilcoss.custody;

import org.jspecify.annotations.NullMarked;
