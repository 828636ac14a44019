package org.wilcoss.custody.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The columns of an entity's table that it does not map, since SQL alone reads and writes them. {@code migration new}
 * asks about any other column that is not mapped: it may have been dropped or renamed in the entity.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface SqlOnly {
    /** Their names in the schema. */
    String[] value();
}
