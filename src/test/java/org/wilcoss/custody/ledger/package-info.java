@NullMarked
package org.wilcoss.custody.ledger;

import org.jspecify.annotations.NullMarked;
