package org.wilcoss.custody.platform;

/** The actor's role does not allow this act. */
public final class NotYourRole extends Refusal {
    private static final long serialVersionUID = 1L;

    public NotYourRole() {
        super(ProblemType.NOT_YOUR_ROLE, "not_your_role");
    }
}
