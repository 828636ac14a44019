package org.wilcoss.custody.custody;

import java.util.ArrayList;
import java.util.List;
import org.wilcoss.custody.custody.Verdict.Blocked;
import org.wilcoss.custody.platform.InvalidFields.FieldProblem;
import org.wilcoss.custody.platform.Itemised;
import org.wilcoss.custody.platform.ProblemType;
import org.wilcoss.custody.platform.Refusal;
import org.wilcoss.custody.platform.Sentences;

/** Lines (they count from 0) were refused, so the whole batch was: nothing is recorded. Says of each why. */
public final class BatchRefused extends Refusal implements Itemised {
    private static final long serialVersionUID = 1L;

    private final transient List<FieldProblem> errors;

    private BatchRefused(ProblemType type, String message, List<FieldProblem> errors, Object... arguments) {
        super(type, message, arguments);
        this.errors = List.copyOf(errors);
    }

    /** Of the kind of its first refused line. */
    static void unlessAllStand(List<Verdict> verdicts, Sentences sentences) {
        List<FieldProblem> errors = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        for (int line = 0; line < verdicts.size(); line++) {
            if (verdicts.get(line) instanceof Blocked blocked) {
                lines.add(line);
                errors.addAll(errors(line, blocked, sentences));
            }
        }
        if (!lines.isEmpty()) {
            int first = lines.getFirst();
            ProblemType type = ((Blocked) verdicts.get(first)).refusal().type();
            String why = errors.getFirst().message();
            throw lines.size() == 1
                    ? new BatchRefused(type, "batch_refused", errors, first, why)
                    : new BatchRefused(type, "batch_refused_lines", errors, lines.size(), verdicts.size(), first, why);
        }
    }

    @Override
    public List<FieldProblem> errors() {
        return errors;
    }

    private static List<FieldProblem> errors(int line, Blocked blocked, Sentences sentences) {
        return blocked.reasons(sentences).stream()
                .map(reason -> new FieldProblem(
                        "[%d]%s".formatted(line, reason.field().isEmpty() ? "" : "." + reason.field()),
                        reason.message()))
                .toList();
    }
}
