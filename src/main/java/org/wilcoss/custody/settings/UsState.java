package org.wilcoss.custody.settings;

import org.jspecify.annotations.Nullable;

/**
 * The states and the District of Columbia, each with how long its law gives an owner to report a loss, where it says
 * so. A reading list for the club's counsel, as read in November 2026; what counts is the number of hours that is set.
 */
public enum UsState {
    AL("Alabama"),
    AK("Alaska"),
    AZ("Arizona"),
    AR("Arkansas"),
    CA("California", 120, "Cal. Penal Code § 25250"),
    CO("Colorado", 120, "C.R.S. § 18-12-113"),
    CT("Connecticut", 72, "Conn. Gen. Stat. § 53-202g"),
    DE("Delaware", 168, "11 Del. C. § 1461"),
    DC("District of Columbia", LossLaw.AT_ONCE, "D.C. Code § 7-2502.08"),
    FL("Florida"),
    GA("Georgia"),
    HI("Hawaii", 24, "Haw. Rev. Stat. § 134-29"),
    ID("Idaho"),
    IL("Illinois", 48, "720 ILCS 5/24-4.1"),
    IN("Indiana"),
    IA("Iowa"),
    KS("Kansas"),
    KY("Kentucky"),
    LA("Louisiana"),
    ME("Maine"),
    MD("Maryland", 72, "Md. Code, Public Safety § 5-146"),
    MA("Massachusetts", LossLaw.AT_ONCE, "Mass. Gen. Laws ch. 140 § 129C"),
    MI("Michigan", 120, "Mich. Comp. Laws § 28.430"),
    MN("Minnesota"),
    MS("Mississippi"),
    MO("Missouri"),
    MT("Montana"),
    NE("Nebraska"),
    NV("Nevada"),
    NH("New Hampshire"),
    NJ("New Jersey", 36, "N.J. Stat. § 2C:58-19"),
    NM("New Mexico"),
    NY("New York", 24, "N.Y. Penal Law § 400.10"),
    NC("North Carolina"),
    ND("North Dakota"),
    OH("Ohio", LossLaw.AT_ONCE, "Ohio Rev. Code § 2923.20"),
    OK("Oklahoma"),
    OR("Oregon", 72, "Or. Rev. Stat. § 166.397"),
    PA("Pennsylvania"),
    RI("Rhode Island", 24, "R.I. Gen. Laws § 11-47-48.1"),
    SC("South Carolina"),
    SD("South Dakota"),
    TN("Tennessee"),
    TX("Texas"),
    UT("Utah"),
    VT("Vermont"),
    VA("Virginia", 48, "Va. Code § 18.2-287.5"),
    WA("Washington", 24, "Wash. HB 1903 of 2024"),
    WV("West Virginia"),
    WI("Wisconsin"),
    WY("Wyoming");

    private final String words;
    private final int hours;
    private final @Nullable String source;

    UsState(String words) {
        this.words = words;
        this.hours = 0;
        this.source = null;
    }

    UsState(String words, int hours, String source) {
        this.words = words;
        this.hours = hours;
        this.source = source;
    }

    /** What it is called. */
    public String words() {
        return words;
    }

    /** Its own law, or null if we know of none. */
    public @Nullable LossLaw ownLaw() {
        return source == null ? null : new LossLaw(hours, source);
    }

    /** What the loss clock goes by there. */
    public LossLaw lossLaw() {
        return source == null ? LossLaw.FEDERAL : new LossLaw(hours, source);
    }
}
