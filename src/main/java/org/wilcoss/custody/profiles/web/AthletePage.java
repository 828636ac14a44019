package org.wilcoss.custody.profiles.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.consents.ConsentRow;
import org.wilcoss.custody.files.ScanRow;
import org.wilcoss.custody.people.AthleteRow;
import org.wilcoss.custody.profiles.HeldKit;
import org.wilcoss.custody.profiles.Relative;

/**
 * What the club knows of an athlete, as far as the actor may see it.
 *
 * @param minor whether they count as one today
 * @param consents null if the actor may not see them
 * @param scans by consent
 */
public record AthletePage(
        AthleteRow athlete,
        boolean minor,
        List<Relative> guardians,
        List<HeldKit> kits,
        @Nullable List<ConsentRow> consents,
        Map<Integer, ScanRow> scans) {
    public AthletePage {
        guardians = List.copyOf(guardians);
        kits = List.copyOf(kits);
        consents = consents == null ? null : List.copyOf(consents);
        scans = Map.copyOf(scans);
    }

    /** The scan of a consent, or null if there is none. */
    public @Nullable ScanRow scan(ConsentRow consent) {
        return scans.get(consent.id());
    }

    public boolean isInactive() {
        return Boolean.FALSE.equals(athlete.isActive());
    }

    public String path() {
        return "/athletes/" + athlete.id();
    }
}
