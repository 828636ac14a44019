package org.wilcoss.custody.files;

import org.wilcoss.custody.platform.ProblemType;
import org.wilcoss.custody.platform.Refusal;

/** The consent has a scan already. */
public final class ScanExists extends Refusal {
    private static final long serialVersionUID = 1L;

    ScanExists() {
        super(ProblemType.RULE_REFUSED, "scan_exists");
    }
}
