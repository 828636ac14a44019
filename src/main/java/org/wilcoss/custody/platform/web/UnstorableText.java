package org.wilcoss.custody.platform.web;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/** A string in JSON holds characters that cannot be kept. */
final class UnstorableText extends MismatchedInputException {
    private static final long serialVersionUID = 1L;

    UnstorableText(JsonParser parser) {
        super(parser, "unstorable characters", String.class);
    }
}
