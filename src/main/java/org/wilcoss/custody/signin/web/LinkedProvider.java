package org.wilcoss.custody.signin.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.signin.Provider;

/**
 * By which provider one signs in, on one's own page.
 *
 * @param linked its name; null if by none
 * @param choices all of the club's
 */
public record LinkedProvider(@Nullable String linked, List<Provider> choices) {
    public LinkedProvider {
        choices = List.copyOf(choices);
    }
}
