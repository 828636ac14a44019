package org.wilcoss.custody.platform;

/** There is no such thing, or the actor may not know of it: the two are not told apart. */
public final class NotFound extends Refusal {
    private static final long serialVersionUID = 1L;

    /** @param thing the glossary's word for what was looked up, such as {@code kit} */
    public NotFound(String thing) {
        super(ProblemType.NOT_FOUND, "not_found", Words.say(thing));
    }
}
