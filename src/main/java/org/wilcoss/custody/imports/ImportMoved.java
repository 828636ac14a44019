package org.wilcoss.custody.imports;

import org.wilcoss.custody.platform.ProblemType;
import org.wilcoss.custody.platform.Refusal;

/** The uploaded file is not waiting for anybody's word. */
public final class ImportMoved extends Refusal {
    private static final long serialVersionUID = 1L;

    ImportMoved() {
        super(ProblemType.RULE_REFUSED, "import_moved");
    }
}
