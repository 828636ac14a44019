/** The database: where it is, the embedded PostgreSQL when it is nowhere, the pool, and the migrations. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.wilcoss.custody.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
