/** What people look at: the board, timelines and who had it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "ledger",
            "people",
            "kits",
            "custody",
            "maintenance",
            "cases",
            "amendments",
            "archive",
            "practices",
            "profiles",
            "files"
        })
package org.wilcoss.custody.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
