package org.wilcoss.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files stay small enough to be read in one go. */
class SizeTests {
    @Test
    void keepsFilesShort() throws IOException {
        List<Long> sizes = sizes("src/main/java").map(Source::lines).sorted().toList();
        assertThat(sizes.get(sizes.size() / 2)).as("median").isLessThanOrEqualTo(60);
        assertThat(sizes.get(sizes.size() * 9 / 10)).as("90 %").isLessThanOrEqualTo(150);
        assertThat(sizes("src/main/java").filter(source -> source.lines() > 300))
                .isEmpty();
        assertThat(sizes("src/test/java").filter(source -> source.lines() > 400))
                .isEmpty();
    }

    private static Stream<Source> sizes(String root) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(root))) {
            return files.filter(file -> file.toString().endsWith(".java")).map(Source::of).toList().stream();
        }
    }

    private record Source(Path file, long lines) {
        static Source of(Path file) {
            try (Stream<String> lines = Files.lines(file)) {
                return new Source(file, lines.count());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
