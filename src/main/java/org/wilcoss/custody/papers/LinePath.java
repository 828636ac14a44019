package org.wilcoss.custody.papers;

import java.awt.geom.Path2D;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The {@code d} of an SVG path that has nothing but straight lines: M, L, l, h, v, H, V, z and whole numbers. */
record LinePath(String text) {
    private static final Pattern STEP = Pattern.compile("([MLlhHvVz]) ?(-?\\d+)?[ ,]?(-?\\d+)?");

    Path2D shape() {
        Path2D path = new Path2D.Double();
        STEP.matcher(text).results().forEach(step -> add(path, step));
        return path;
    }

    private static void add(Path2D path, MatchResult step) {
        double x = path.getCurrentPoint() == null ? 0 : path.getCurrentPoint().getX();
        double y = path.getCurrentPoint() == null ? 0 : path.getCurrentPoint().getY();
        switch (step.group(1)) {
            case "M" -> path.moveTo(number(step, 2), number(step, 3));
            case "L" -> path.lineTo(number(step, 2), number(step, 3));
            case "l" -> path.lineTo(x + number(step, 2), y + number(step, 3));
            case "h" -> path.lineTo(x + number(step, 2), y);
            case "H" -> path.lineTo(number(step, 2), y);
            case "v" -> path.lineTo(x, y + number(step, 2));
            case "V" -> path.lineTo(x, number(step, 2));
            default -> path.closePath();
        }
    }

    private static int number(MatchResult step, int group) {
        return Integer.parseInt(step.group(group));
    }
}
