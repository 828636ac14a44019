package org.wilcoss.custody.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The one thing that is read of what cameras write, whoever wrote it. */
class OrientationTests {
    private static final byte[] PLAIN = Photographs.jpeg(8, 8, 1);

    @Property(tries = 16)
    void isReadInEitherByteOrder(@ForAll @IntRange(min = 1, max = 8) int held, @ForAll boolean little) {
        ByteOrder order = little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;

        assertThat(Orientation.of(Photographs.inserted(PLAIN, Photographs.exif(held, order)))
                        .value())
                .isEqualTo(held);
    }

    @Example
    void isUprightIfNobodySaysOtherwise() {
        assertThat(Orientation.of(PLAIN)).isEqualTo(Orientation.UPRIGHT);
        assertThat(Orientation.of(Photographs.withExif(PLAIN, 9))).isEqualTo(Orientation.UPRIGHT);
        assertThat(Orientation.of(Photographs.withExif(PLAIN, 0))).isEqualTo(Orientation.UPRIGHT);
    }

    @Property(tries = 3000)
    void isFoundOrNotWhateverTheBytes(
            @ForAll @IntRange(min = 0, max = 140) int at, @ForAll byte other, @ForAll @IntRange(max = 400) int length) {
        byte[] hostile = Photographs.withExif(PLAIN, 6);
        hostile[at] = other;

        assertThat(Orientation.of(Arrays.copyOf(hostile, length)).value()).isBetween(1, 8);
    }

    @Property(tries = 2000)
    void isFoundOrNotInAnyExif(@ForAll byte[] tail) {
        byte[] exif = new byte[6 + tail.length];
        System.arraycopy(Photographs.exif(1, ByteOrder.BIG_ENDIAN), 0, exif, 0, 6);
        System.arraycopy(tail, 0, exif, 6, tail.length);

        assertThat(Orientation.of(Photographs.inserted(PLAIN, exif)).value()).isBetween(1, 8);
    }
}
