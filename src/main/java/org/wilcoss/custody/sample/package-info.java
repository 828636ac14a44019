/** The sample club of {@code spring-boot:run}: its people, its kits and its two years, and signing in as any of them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "platform",
            "ledger",
            "people",
            "signin",
            "consents",
            "credentials",
            "kits",
            "practices",
            "signatures",
            "attestations",
            "gate",
            "custody",
            "maintenance",
            "reports"
        })
package org.wilcoss.custody.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
