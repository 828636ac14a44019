package org.wilcoss.custody.labels;

/** A rectangle on a page, in millimetres from the upper left. */
record Box(double x, double y, double width, double height) {
    /** This one, which lies within another, as it lies on the page. */
    Box within(Box outer) {
        return new Box(outer.x + x, outer.y + y, width, height);
    }
}
