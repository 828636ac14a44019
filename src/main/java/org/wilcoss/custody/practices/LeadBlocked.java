package org.wilcoss.custody.practices;

import java.util.List;
import org.wilcoss.custody.platform.InvalidFields.FieldProblem;
import org.wilcoss.custody.platform.Itemised;
import org.wilcoss.custody.platform.ProblemType;
import org.wilcoss.custody.platform.Refusal;

/** Whoever is to lead the practice has not what the club asks for to lead one. Says what, and names nobody. */
public final class LeadBlocked extends Refusal implements Itemised {
    private static final long serialVersionUID = 1L;

    private final transient List<FieldProblem> errors;

    LeadBlocked(List<String> blocks) {
        super(ProblemType.RULE_REFUSED, "practice_lead_blocked", String.join(" ", blocks));
        this.errors =
                blocks.stream().map(block -> new FieldProblem("lead_id", block)).toList();
    }

    @Override
    public List<FieldProblem> errors() {
        return errors;
    }
}
