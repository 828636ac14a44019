package org.wilcoss.custody.profiles.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.consents.ConsentRow;
import org.wilcoss.custody.people.AthleteRow;
import org.wilcoss.custody.profiles.HeldKit;
import org.wilcoss.custody.profiles.Relative;

/**
 * What the club knows of an athlete, as far as the actor may see it.
 *
 * @param minor whether they count as one today
 * @param consents null if the actor may not see them
 */
public record AthletePage(
        AthleteRow athlete,
        boolean minor,
        List<Relative> guardians,
        List<HeldKit> kits,
        @Nullable List<ConsentRow> consents) {
    public AthletePage {
        guardians = List.copyOf(guardians);
        kits = List.copyOf(kits);
        consents = consents == null ? null : List.copyOf(consents);
    }

    public boolean isInactive() {
        return Boolean.FALSE.equals(athlete.isActive());
    }

    public String path() {
        return "/athletes/" + athlete.id();
    }
}
