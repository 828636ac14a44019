package org.wilcoss.custody.custody;

import java.util.Objects;
import org.wilcoss.custody.kits.Draw;
import org.wilcoss.custody.kits.Situation;
import org.wilcoss.custody.platform.InvalidFields;

/** Rule 6: what an approved request lets happen, and nothing beside it. */
final class OffSiteRules {
    private OffSiteRules() {}

    /**
     * The draw that the approval grants.
     *
     * @throws OffSiteNotApproved if there is no approval, or it counts no more
     * @throws InvalidFields if something else is asked for than was approved
     */
    static Draw draw(RecordEvent request, Situation situation) {
        Situation.Approval approval = situation.approval();
        if (approval == null) {
            throw new OffSiteNotApproved("off_site_not_approved");
        }
        if (!approval.usable()) {
            throw new OffSiteNotApproved("approval_not_usable");
        }
        if (!approval.holderVerified()) {
            throw new OffSiteNotApproved("holder_not_verified");
        }
        refuseOtherThanApproved(request, approval);
        return new Draw(
                approval.holderId(), approval.athleteId(), null, approval.expectedReturnDate(), approval.grant());
    }

    private static void refuseOtherThanApproved(RecordEvent request, Situation.Approval approval) {
        refuse(request.type() != approval.handOver(), "event_type");
        refuse(request.userId() != null && request.userId() != approval.holderId(), "user_id");
        refuse(request.athleteId() != null && !Objects.equals(request.athleteId(), approval.athleteId()), "athlete_id");
        refuse(
                request.expectedReturnDate() != null
                        && !request.expectedReturnDate().equals(approval.expectedReturnDate()),
                "expected_return_date");
        if (request.practiceId() != null) {
            throw new InvalidFields("practice_id", "what leaves the premises is not drawn for a practice");
        }
    }

    private static void refuse(boolean differs, String field) {
        if (differs) {
            throw new InvalidFields(field, "is not what was approved; leave it out");
        }
    }
}
