/** The program's commands: serve, migrate, check, and what an operator does without a browser. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "platform",
            "witnesses",
            "schema",
            "ledger",
            "verification",
            "people",
            "signin",
            "kits",
            "custody",
            "maintenance",
            "receipts",
            "imports",
            "archive"
        })
package org.wilcoss.custody.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
