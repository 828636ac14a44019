package org.wilcoss.custody.signin;

import org.wilcoss.custody.platform.ProblemType;
import org.wilcoss.custody.platform.Refusal;

/** The one-time link was used, is too old, or never was one. */
public final class LinkUnusable extends Refusal {
    private static final long serialVersionUID = 1L;

    LinkUnusable() {
        super(ProblemType.NOT_FOUND, "link_unusable");
    }
}
