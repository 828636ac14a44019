package org.wilcoss.custody.settings;

import org.wilcoss.custody.platform.Words;

/**
 * Within how many hours a loss is to be reported, and who says so.
 *
 * @param hours the shortest clock, one hour, where the law says "at once"
 */
public record LossLaw(int hours, String source) {
    static final int AT_ONCE = 1;

    /** What the law of the United States gives those who hold a licence; a good measure for all others. */
    public static final LossLaw FEDERAL = new LossLaw(48, "27 CFR § 478.39a");

    private static final int HOURS_A_DAY = 24;

    /** Whether the law gives no time at all. */
    public boolean isAtOnce() {
        return hours == AT_ONCE;
    }

    /** {@code at once}, {@code 36 hours}, {@code 5 days}. */
    public String time() {
        if (isAtOnce()) {
            return Words.say("at once");
        }
        boolean days = hours > 2 * HOURS_A_DAY && hours % HOURS_A_DAY == 0;
        return days ? Words.say("{0} days", hours / HOURS_A_DAY) : Words.say("{0} hours", hours);
    }
}
