package org.wilcoss.custody;

/**
 * A page in a state that shows much of what it can show.
 *
 * @param name what the page and its picture are called
 */
record ShownPage(String name, Viewer viewer, String path) {
    /** Who looks at it. */
    enum Viewer {
        STRANGER,
        PARENT,
        ADMIN
    }

    @Override
    public String toString() {
        return name;
    }
}
