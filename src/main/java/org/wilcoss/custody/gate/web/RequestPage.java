package org.wilcoss.custody.gate.web;

import java.util.List;
import org.wilcoss.custody.attestations.AttestationRow;
import org.wilcoss.custody.gate.ApprovalRow;
import org.wilcoss.custody.gate.ApprovalStatus;

/**
 * One request, and what can be done with it by whoever looks.
 *
 * @param text what was accepted
 * @param mayDecide whether the one who looks may say yes or no
 * @param mayHandOver whether they may hand the kit over once it is approved
 * @param mayWithdraw whether they may take it back
 * @param troubles why an act was refused, in words
 */
public record RequestPage(
        ApprovalRow request,
        AttestationRow text,
        boolean mayDecide,
        boolean mayHandOver,
        boolean mayWithdraw,
        List<String> troubles) {
    public RequestPage {
        troubles = List.copyOf(troubles);
    }

    public boolean isPending() {
        return request.status() == ApprovalStatus.PENDING;
    }

    public boolean isApproved() {
        return request.status() == ApprovalStatus.APPROVED;
    }
}
