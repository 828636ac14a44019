package org.wilcoss.custody.platform;

/** The version named in {@code If-Match} is not the present one any more. */
public final class ChangedSinceRead extends Refusal {
    private static final long serialVersionUID = 1L;

    /** @param thing the glossary's word for what changed, such as {@code kit} */
    public ChangedSinceRead(String thing) {
        super(ProblemType.CHANGED_SINCE_READ, "changed_since_read", Words.say(thing));
    }
}
