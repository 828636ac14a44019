@NullMarked
package org.wilcoss.custody.receipts;

import org.jspecify.annotations.NullMarked;
