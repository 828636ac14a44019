/** Compares what the entities map with the schema that the migrations made, and proposes the next migration. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "platform"})
package org.wilcoss.custody.schema;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
