/** HTTP of the {@code receipts} module. */
@NullMarked
package org.wilcoss.custody.receipts.web;

import org.jspecify.annotations.NullMarked;
