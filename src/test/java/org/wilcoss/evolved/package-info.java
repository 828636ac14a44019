/** Entities as a later version might map the same schema; outside the program's package, which Spring scans. */
@NullMarked
package org.wilcoss.evolved;

import org.jspecify.annotations.NullMarked;
