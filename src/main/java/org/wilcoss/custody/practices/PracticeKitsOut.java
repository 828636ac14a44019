package org.wilcoss.custody.practices;

import java.util.List;
import java.util.stream.Collectors;
import org.wilcoss.custody.platform.InvalidFields.FieldProblem;
import org.wilcoss.custody.platform.Itemised;
import org.wilcoss.custody.platform.ProblemType;
import org.wilcoss.custody.platform.Refusal;
import org.wilcoss.custody.platform.Words;

/** Kits that were drawn for the practice are out. Names each, and whom it is with, to staff, who see that anyway. */
public final class PracticeKitsOut extends Refusal implements Itemised {
    private static final long serialVersionUID = 1L;

    private final transient List<DrawRow> out;

    PracticeKitsOut(List<DrawRow> out) {
        super(
                ProblemType.RULE_REFUSED,
                "practice_kits_out",
                out.stream().map(DrawRow::kitCode).collect(Collectors.joining(", ")));
        this.out = List.copyOf(out);
    }

    @Override
    public List<FieldProblem> errors() {
        return out.stream()
                .map(draw -> new FieldProblem(draw.kitCode(), with(draw)))
                .toList();
    }

    private static String with(DrawRow draw) {
        return draw.athlete() == null
                ? Words.say("is with {0}", draw.holder().name())
                : Words.say(
                        "is with {0}; {1} answers for it",
                        draw.athlete().name(), draw.holder().name());
    }
}
