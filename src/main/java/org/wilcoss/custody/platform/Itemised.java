package org.wilcoss.custody.platform;

import java.util.List;
import org.wilcoss.custody.platform.InvalidFields.FieldProblem;

/** A refusal that says more than one sentence: what it is about, thing by thing. */
public interface Itemised {
    List<FieldProblem> errors();
}
