package org.wilcoss.custody.profiles;

import java.util.Arrays;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Role;

/**
 * Which people a list shows.
 *
 * @param q a part of the name or, for those who may see it, of the e-mail address; everybody if empty
 * @param kind the label of a role, {@link #ATHLETE}, {@link #INACTIVE}, or all who are active if it is none of these
 */
public record PersonFilter(String q, String kind) {
    public static final String ATHLETE = "athlete";
    public static final String INACTIVE = "inactive";

    String role() {
        return Arrays.stream(Role.values()).map(Labels::of).anyMatch(kind::equals) ? kind : "";
    }
}
