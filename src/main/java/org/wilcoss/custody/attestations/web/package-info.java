/** HTTP of the {@code attestations} module. */
@NullMarked
package org.wilcoss.custody.attestations.web;

import org.jspecify.annotations.NullMarked;
