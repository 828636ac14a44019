package org.wilcoss.custody.credentials;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * Whether somebody has what their role asks for, in sentences that name nobody.
 *
 * @param warnings what to look after
 * @param blocks what stops them from leading a practice
 */
public record Standing(List<String> warnings, List<String> blocks) {
    public Standing {
        warnings = List.copyOf(warnings);
        blocks = List.copyOf(blocks);
    }

    @JsonIgnore
    public boolean isBlocked() {
        return !blocks.isEmpty();
    }
}
