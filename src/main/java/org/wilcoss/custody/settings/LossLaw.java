package org.wilcoss.custody.settings;

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

    /** {@code at once}, {@code 36 hours}, {@code 5 days}. */
    public String time() {
        if (hours == AT_ONCE) {
            return "at once";
        }
        boolean days = hours > 2 * HOURS_A_DAY && hours % HOURS_A_DAY == 0;
        return days ? "%d days".formatted(hours / HOURS_A_DAY) : "%d hours".formatted(hours);
    }
}
