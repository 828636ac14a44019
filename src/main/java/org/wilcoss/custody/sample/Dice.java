package org.wilcoss.custody.sample;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** Chance that falls the same way every time: {@link Random}'s numbers for a seed are part of its specification. */
final class Dice {
    private static final long SEED = 887;
    private static final Pattern DIGIT = Pattern.compile("#");

    private final Random random = new Random(SEED);

    boolean oneIn(int chances) {
        return random.nextInt(chances) == 0;
    }

    /** From 0 up to, but not including, the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    Duration seconds(int from, int below) {
        return Duration.ofSeconds(random.nextInt(from, below));
    }

    <T> T pick(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    <T> List<T> shuffled(List<T> things) {
        List<T> shuffled = new ArrayList<>(things);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** The pattern with a digit for each {@code #}. */
    String digits(String pattern) {
        return DIGIT.matcher(pattern).replaceAll(digit -> String.valueOf(random.nextInt(10)));
    }
}
