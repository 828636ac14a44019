package org.wilcoss.custody.papers;

import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.platform.Times;

/**
 * What every paper of the club has in common.
 *
 * @param address null if the club has said none
 * @param colour as {@code #rrggbb}
 * @param times of the club's clocks, whose zone a paper names
 */
public record Look(
        String clubName, @Nullable String address, String colour, PaperSize size, Times times) {
    /** The club and where it is, in one line. */
    public String letterhead() {
        return address == null ? clubName : clubName + ", " + String.join(", ", address.split("\\R", -1));
    }
}
