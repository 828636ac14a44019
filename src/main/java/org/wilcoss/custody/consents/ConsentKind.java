package org.wilcoss.custody.consents;

/** What can be consented to for an athlete. */
public enum ConsentKind {
    /** That a minor has a handgun: in writing by a parent or guardian, and carried along (18 USC 922(x)(3)). */
    HANDGUN,
    /** That a minor has a rifle or shotgun, where the state asks for it. */
    LONG_GUN,
    /** That a firearm is carried to and from the range. */
    CARRY,
    /** That a kit is taken home for the athlete. */
    OFF_SITE
}
