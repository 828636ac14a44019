package org.wilcoss.custody.platform;

import java.util.List;

/** Fields that cannot be what was sent. Says which and why, never the value. */
public final class InvalidFields extends Refusal implements Itemised {
    private static final long serialVersionUID = 1L;

    private final transient List<FieldProblem> errors;

    /**
     * One field and what is wrong with it, in words.
     *
     * @param message given in the English of the source, and had in the language of whoever asks
     */
    public record FieldProblem(String field, String message) {
        public FieldProblem {
            message = Words.say(message);
        }
    }

    public InvalidFields(List<FieldProblem> errors) {
        super(ProblemType.INVALID_FIELDS, "invalid_fields");
        this.errors = List.copyOf(errors);
    }

    public InvalidFields(String field, String message) {
        this(List.of(new FieldProblem(field, message)));
    }

    @Override
    public List<FieldProblem> errors() {
        return errors;
    }
}
