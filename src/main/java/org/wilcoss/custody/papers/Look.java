package org.wilcoss.custody.papers;

import org.wilcoss.custody.platform.Times;

/**
 * What every paper of the club has in common.
 *
 * @param colour as {@code #rrggbb}
 * @param times of the club's clocks, whose zone a paper names
 */
public record Look(String clubName, String colour, PaperSize size, Times times) {}
