package org.wilcoss.custody.platform;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What every page has around its content; a template that wants it declares it as the parameter {@code chrome}.
 *
 * @param actor who is signed in, if anyone
 * @param path the path of the page that is shown
 * @param csrf asked only by pages with a form: for a visitor without a session it starts one
 */
public record Chrome(@Nullable Actor actor, String path, Supplier<String> csrf) {
    /** The name of the hidden field in which each POST form sends {@link #csrfToken()}. */
    public String csrfField() {
        return "_csrf";
    }

    /** The value of the hidden field. */
    public String csrfToken() {
        return csrf.get();
    }

    /** Whether somebody is signed in who may do this. */
    public boolean may(Permission permission) {
        return actor != null && actor.may(permission);
    }
}
