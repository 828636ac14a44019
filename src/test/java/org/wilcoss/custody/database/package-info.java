/** Tests of the database module, and the database that other modules' tests run on. */
@NullMarked
package org.wilcoss.custody.database;

import org.jspecify.annotations.NullMarked;
