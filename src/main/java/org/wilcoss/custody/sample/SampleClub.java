package org.wilcoss.custody.sample;

import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wilcoss.custody.platform.Role;

/** The sample club: 45 people, 60 kits and two years, made by the program's own means. */
@Component
@Profile("sample")
class SampleClub {
    static final String NAME = "Juniper Hollow Junior Shooters";

    private final ClubMark mark;
    private final Casting casting;
    private final Armory armory;
    private final Paperwork paperwork;
    private final Stage stage;
    private final Porch porch;
    private final SampleClock clock;

    SampleClub(
            ClubMark mark,
            Casting casting,
            Armory armory,
            Paperwork paperwork,
            Stage stage,
            Porch porch,
            SampleClock clock) {
        this.mark = mark;
        this.casting = casting;
        this.armory = armory;
        this.paperwork = paperwork;
        this.stage = stage;
        this.porch = porch;
        this.clock = clock;
    }

    /**
     * Makes the club, unless it is there: all of it or nothing, the same every time for the same instant.
     *
     * @param now when its story ends
     * @return whether it was made now
     * @throws RealClubThere if the database holds another club
     */
    @Transactional
    public boolean make(Instant now) {
        if (mark.isSet()) {
            return false;
        }
        mark.set(NAME, Season.ZONE);
        Season season = new Season(now);
        Cast cast = clock.at(season.opening(), () -> casting.letIn(now));
        clock.at(season.opening(), () -> {
            paperwork.open(
                    cast,
                    season.opening().atZone(Season.ZONE).toLocalDate(),
                    now.atZone(Season.ZONE).toLocalDate());
            porch.write(cast.admin());
            return cast;
        });
        List<SampleKit> kits = clock.at(season.opening(), () -> armory.fill(cast.nth(Role.ARMORER, 0)));
        new TwoYears(season, stage, porch, cast, kits).play();
        return true;
    }
}
