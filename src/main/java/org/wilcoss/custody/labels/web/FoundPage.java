package org.wilcoss.custody.labels.web;

/**
 * The form for somebody who found something; the same for every label, and for what is none.
 *
 * @param path of the form
 * @param state what became of it
 */
public record FoundPage(String path, FoundForm form, State state) {
    /** What became of a form. */
    public enum State {
        ASKED,
        INCOMPLETE,
        TOO_MANY,
        SENT
    }

    static FoundPage of(String path, State state) {
        return new FoundPage(path, new FoundForm(null, null), state);
    }

    public String messageTrouble() {
        return state == State.INCOMPLETE ? form.messageTrouble() : "";
    }

    public String contactTrouble() {
        return state == State.INCOMPLETE ? form.contactTrouble() : "";
    }
}
