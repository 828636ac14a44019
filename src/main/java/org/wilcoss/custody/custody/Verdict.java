package org.wilcoss.custody.custody;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.kits.KitState;
import org.wilcoss.custody.kits.Move;
import org.wilcoss.custody.kits.RecordedEvent;
import org.wilcoss.custody.platform.InvalidFields;
import org.wilcoss.custody.platform.InvalidFields.FieldProblem;
import org.wilcoss.custody.platform.Refusal;
import org.wilcoss.custody.platform.Sentences;
import org.wilcoss.custody.platform.Words;

/** What would become of one line of a batch, before anything is written. */
public sealed interface Verdict {
    /** It can be recorded. */
    record Decided(Move move) implements Verdict {}

    /** It was recorded before. */
    record Repeated(RecordedEvent event) implements Verdict {}

    /** It is the same request as an earlier line. */
    record RepeatedHere(int line) implements Verdict {}

    /**
     * It is refused.
     *
     * @param kit the kit by then; null if there is none, or none that the actor may see
     */
    record Blocked(@Nullable KitState kit, Refusal refusal) implements Verdict {
        /** Why, and what would clear it, each with the field it is about; empty for none in particular. */
        public List<FieldProblem> reasons(Sentences sentences) {
            List<FieldProblem> problems = refusal instanceof InvalidFields invalid
                    ? invalid.errors()
                    : List.of(new FieldProblem("", sentences.say(refusal)));
            return problems.stream()
                    .map(problem -> new FieldProblem(problem.field(), named(problem.message())))
                    .toList();
        }

        private String named(String message) {
            return kit == null || message.contains(kit.code())
                    ? message
                    : Words.say("Kit {0}: {1}", kit.code(), message);
        }
    }
}
