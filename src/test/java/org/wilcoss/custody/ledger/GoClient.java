package org.wilcoss.custody.ledger;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The program in {@code src/test/interop/ledger}, built from Go's own packages as Debian has them, without a network. */
final class GoClient {
    private static final Path LIBRARY = Path.of("/usr/share/gocode");
    private static final Path SOURCE = Path.of("src/test/interop/ledger");
    private static final Path PROGRAM = Path.of("target/interop/ledger").toAbsolutePath();

    private GoClient() {}

    /** Builds it; where there is no Go, the tests are left out and say why. */
    static GoClient build() throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                Files.isDirectory(LIBRARY.resolve("src/golang.org/x/mod/sumdb/tlog")) && hasGo(),
                "The ledger is not checked by Go's implementation: install Debian's golang-go and golang-golang-x-mod-dev.");
        Files.createDirectories(PROGRAM.getParent());
        ProcessBuilder builder =
                new ProcessBuilder("go", "build", "-o", PROGRAM.toString(), ".").directory(SOURCE.toFile());
        builder.environment().put("GO111MODULE", "off");
        builder.environment().put("GOPATH", LIBRARY.toString());
        builder.environment().put("GOCACHE", PROGRAM.resolveSibling("cache").toString());
        String said = run(builder);
        if (!said.isEmpty()) {
            throw new IllegalStateException(said);
        }
        return new GoClient();
    }

    /** What it says of the log: {@code proven}, or the first thing that is wrong. */
    String check(String address, String key, long size, long before) throws IOException, InterruptedException {
        return run(new ProcessBuilder(
                List.of(PROGRAM.toString(), address, key, Long.toString(size), Long.toString(before))));
    }

    private static String run(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        return said;
    }

    private static boolean hasGo() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "go")));
    }
}
