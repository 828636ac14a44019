package org.wilcoss.custody.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** Whatever happens to a byte of an archive, anywhere in it, is noticed before anything of it is used. */
class SealTests {
    private static @Nullable Path file;
    private static byte[] whole = new byte[0];

    @BeforeContainer
    static void write() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var sealing = new SealingOutput(bytes);
                var zip = new ZipOutputStream(sealing)) {
            zip.setComment(Seal.BLANK);
            zip.putNextEntry(new ZipEntry("tables/noise.csv"));
            var noise = new byte[20_000];
            new Random(7).nextBytes(noise);
            zip.write(noise);
        }
        whole = bytes.toByteArray();
        file = Files.createTempFile("sealed", ".zip");
    }

    @AfterContainer
    static void delete() throws IOException {
        Files.deleteIfExists(path());
    }

    @Property(tries = 500)
    void refusesOneFlippedBitAnywhere(
            @ForAll @IntRange(max = 1_000_000) int position, @ForAll @IntRange(max = 7) int bit) {
        byte[] damaged = whole.clone();
        damaged[position % whole.length] ^= (byte) (1 << bit);
        refuses(damaged);
    }

    @Property(tries = 100)
    void refusesAFileThatIsCutShort(@ForAll @IntRange(max = 1_000_000) int position) {
        refuses(Arrays.copyOf(whole, position % whole.length));
    }

    @Property(tries = 100)
    void refusesWhatIsAdded(@ForAll @NotEmpty byte[] more) {
        byte[] longer = Arrays.copyOf(whole, whole.length + more.length);
        System.arraycopy(more, 0, longer, whole.length, more.length);
        refuses(longer);
    }

    @Property(tries = 1)
    void takesItAsItWasWritten() {
        put(whole);
        assertThatCode(() -> Seal.prove(path(), Progress.UNHEARD)).doesNotThrowAnyException();
        assertThat(new String(whole, whole.length - Seal.LENGTH, Seal.LENGTH, StandardCharsets.US_ASCII))
                .matches("[0-9a-f]{64}");
    }

    private static void refuses(byte[] content) {
        put(content);
        assertThatThrownBy(() -> Seal.prove(path(), Progress.UNHEARD))
                .isInstanceOf(ArchiveRefused.class)
                .hasMessageContaining("nothing was changed");
    }

    private static void put(byte[] content) {
        try {
            Files.write(path(), content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path path() {
        return Objects.requireNonNull(file);
    }
}
