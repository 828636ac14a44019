/** The page that shows what verifying the ledger brought to light. */
@NullMarked
package org.wilcoss.custody.verification.web;

import org.jspecify.annotations.NullMarked;
