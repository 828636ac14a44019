/** HTTP of the {@code ledger} module. */
@NullMarked
package org.wilcoss.custody.ledger.web;

import org.jspecify.annotations.NullMarked;
