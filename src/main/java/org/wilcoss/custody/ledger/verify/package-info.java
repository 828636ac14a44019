/** Checks what the ledger wrote, by the RFC's own definitions; shares no code with the part that writes. */
@NullMarked
@NamedInterface("verify")
package org.wilcoss.custody.ledger.verify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
