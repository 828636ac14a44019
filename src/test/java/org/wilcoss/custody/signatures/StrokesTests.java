package org.wilcoss.custody.signatures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wilcoss.custody.platform.InvalidFields;

class StrokesTests {
    @Test
    void becomeAPathOfDigitsAndLettersOnly() {
        Strokes strokes = Strokes.parse("[[[0,10],[500,200],[1000,0]],[[7,7]]]");

        assertThat(strokes.path()).isEqualTo("M0 10L500 200L1000 0M7 7l0 0");
        assertThat(strokes.text()).isEqualTo("[[[0, 10], [500, 200], [1000, 0]], [[7, 7]]]");
        assertThat(Strokes.parse(strokes.text())).isEqualTo(strokes);
        assertThat(strokes.height()).isGreaterThan(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[[]]",
                "[[[1]]]",
                "[[[1,2,3]]]",
                "[[[-1,2]]]",
                "[[[1,1001]]]",
                "[[[1.5,2]]]",
                "[[[\"1\\\"/>\",2]]]",
                "[[[1,null]]]",
                "[[null]]",
                "[null]",
                "null",
                "{}",
                "",
                "[[[1,2]]"
            })
    void areRefusedWhereTheyAreNone(String json) {
        assertThatThrownBy(() -> Strokes.parse(json)).isInstanceOf(InvalidFields.class);
    }

    @Test
    void areBounded() {
        List<List<Integer>> stroke = Collections.nCopies(4000, List.of(1000, 1000));

        assertThat(new Strokes(List.of(stroke)).text().length()).isLessThanOrEqualTo(64 * 1024);
        assertThatThrownBy(() -> new Strokes(List.of(stroke, List.of(List.of(1, 1)))))
                .isInstanceOf(InvalidFields.class);
        assertThatThrownBy(() -> new Strokes(Collections.nCopies(201, List.of(List.of(1, 1)))))
                .isInstanceOf(InvalidFields.class);
    }
}
