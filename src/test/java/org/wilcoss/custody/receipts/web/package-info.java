@NullMarked
package org.wilcoss.custody.receipts.web;

import org.jspecify.annotations.NullMarked;
