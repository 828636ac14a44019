package org.wilcoss.custody.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How often a handler may be called: by an address while nobody is signed in, and by an account. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Limited {
    Limit value();

    /** The parameter without which a request does not count; empty if each counts. */
    String when() default "";
}
