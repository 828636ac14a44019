package org.wilcoss.custody.sample;

/** What is shot, and how hard it is on a kit. */
enum Discipline {
    AIR_RIFLE("AR", "air rifle", 45, 1200),
    SMALLBORE("SB", ".22 rifle", 50, 1000),
    SHOTGUN("SG", "shotgun", 50, 1000),
    AIR_PISTOL("AP", "air pistol", 40, 1200),
    SPORT_PISTOL("SP", ".22 pistol", 60, 1000);

    private final String prefix;
    private final String firearm;
    private final int roundsPerDraw;
    private final int roundsPerService;

    Discipline(String prefix, String firearm, int roundsPerDraw, int roundsPerService) {
        this.prefix = prefix;
        this.firearm = firearm;
        this.roundsPerDraw = roundsPerDraw;
        this.roundsPerService = roundsPerService;
    }

    boolean isHandgun() {
        return this == AIR_PISTOL || this == SPORT_PISTOL;
    }

    String prefix() {
        return prefix;
    }

    /** The type of a kit's main item. */
    String firearm() {
        return firearm;
    }

    int roundsPerDraw() {
        return roundsPerDraw;
    }

    int roundsPerService() {
        return roundsPerService;
    }
}
