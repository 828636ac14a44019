/** Tests of the program from outside: its commands, its refusals, and how it is reached. */
@NullMarked
package org.wilcoss.custody.commands;

import org.jspecify.annotations.NullMarked;
