package org.wilcoss.custody.signatures;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.platform.InvalidFields;
import org.wilcoss.custody.platform.Words;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The strokes of a hand-drawn signature: of each the points [x, y] that the pen went through, whole numbers from 0 to
 * {@value #BOX}, with x to the right and y downwards at the same scale.
 */
public record Strokes(List<List<List<Integer>>> points) {
    /** The side of the box that is drawn in. */
    public static final int BOX = 1000;

    private static final int MAX_STROKES = 200;

    /** So many points, each of at most 14 characters, keep a signature below 64 KiB. */
    private static final int MAX_POINTS = 4000;

    private static final int PEN = 8;
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    public Strokes {
        points = points.stream()
                .map(stroke -> stroke.stream().map(List::copyOf).toList())
                .toList();
        if (points.isEmpty() || points.size() > MAX_STROKES) {
            throw wrong(Words.say("must have 1 to {0} strokes", MAX_STROKES));
        }
        if (points.stream().mapToInt(List::size).sum() > MAX_POINTS) {
            throw wrong(Words.say("must have {0} points at most", MAX_POINTS));
        }
        if (!points.stream().allMatch(Strokes::isStroke)) {
            throw wrong(Words.say("must be lists of points [x, y], whole numbers from 0 to {0}", BOX));
        }
    }

    /**
     * Reads them from JSON, as {@link #text} writes them.
     *
     * @throws InvalidFields if they are not strokes
     */
    public static Strokes parse(String json) {
        try {
            @Nullable List<List<List<Integer>>> read = JSON.readValue(json, new TypeReference<>() {});
            if (read != null) {
                return new Strokes(read);
            }
        } catch (JacksonException | NullPointerException malformed) {
            throw wrong(Words.say("must be a list of strokes"));
        }
        throw wrong(Words.say("must be a list of strokes"));
    }

    /** As PostgreSQL writes them from {@code jsonb}: a comma and a space between. */
    public String text() {
        return points.toString();
    }

    /** The value of an SVG path's {@code d}: digits and the letters M and L, nothing else. */
    public String path() {
        return points.stream().map(Strokes::path).collect(Collectors.joining());
    }

    /** How wide the drawing must be shown: {@value #BOX}, whatever was drawn. */
    public int width() {
        return BOX;
    }

    /** How high, in the same unit: as far down as the pen went. */
    public int height() {
        return PEN
                + points.stream()
                        .flatMap(List::stream)
                        .mapToInt(point -> point.get(1))
                        .max()
                        .orElse(0);
    }

    private static String path(List<List<Integer>> stroke) {
        String way =
                stroke.stream().map(point -> point.get(0) + " " + point.get(1)).collect(Collectors.joining("L"));
        // A dot is a line of no length, which round ends make visible.
        return "M" + way + (stroke.size() == 1 ? "l0 0" : "");
    }

    private static boolean isStroke(List<List<Integer>> stroke) {
        return !stroke.isEmpty()
                && stroke.stream()
                        .allMatch(point ->
                                point.size() == 2 && point.stream().allMatch(each -> each >= 0 && each <= BOX));
    }

    private static InvalidFields wrong(String why) {
        return new InvalidFields("strokes", why);
    }
}
