/** The gate: who asks to take a kit off the premises, who lets them, and the hand-over that uses the grant. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "ledger",
            "people",
            "kits",
            "consents",
            "signatures",
            "attestations",
            "custody"
        })
package org.wilcoss.custody.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
