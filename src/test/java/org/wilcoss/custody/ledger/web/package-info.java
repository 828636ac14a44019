@NullMarked
package org.wilcoss.custody.ledger.web;

import org.jspecify.annotations.NullMarked;
