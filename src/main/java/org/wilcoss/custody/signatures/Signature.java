package org.wilcoss.custody.signatures;

import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.platform.InvalidFields;
import org.wilcoss.custody.platform.Words;

/** How somebody signed: by typing their name, or by hand. */
public sealed interface Signature {
    /** The longest name that can be typed. */
    int MAX_NAME = 200;

    /** The name, as typed. */
    record Typed(String name) implements Signature {
        public Typed {
            name = name.strip();
            if (name.isEmpty() || name.length() > MAX_NAME) {
                throw new InvalidFields("typed_name", Words.say("must have 1 to {0} characters", MAX_NAME));
            }
        }
    }

    /** What a finger or pen drew. */
    record Drawn(Strokes strokes) implements Signature {}

    /**
     * Either of the two.
     *
     * @throws InvalidFields if there are both or neither, or what there is cannot be a signature
     */
    static Signature of(@Nullable String typedName, @Nullable Strokes strokes) {
        if (typedName != null && strokes == null) {
            return new Typed(typedName);
        }
        if (strokes != null && typedName == null) {
            return new Drawn(strokes);
        }
        throw new InvalidFields("typed_name", "sign by typed_name or strokes, one of them");
    }
}
