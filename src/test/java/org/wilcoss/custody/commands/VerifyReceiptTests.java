package org.wilcoss.custody.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wilcoss.custody.CustodyManager;
import org.wilcoss.custody.receipts.Example;

class VerifyReceiptTests {
    private static final String OTHER_KEY =
            "kits.example.org/ledger+c74f20a3+ARpwFPEc2WNpsvBo1K3NYHMKG3ZIgwXV0fqKWp8Wv4TF";

    private final ByteArrayOutputStream results = new ByteArrayOutputStream();
    private final ByteArrayOutputStream remarks = new ByteArrayOutputStream();
    private final Path file;

    VerifyReceiptTests(@TempDir Path folder) {
        file = folder.resolve("receipt.json");
    }

    @Test
    void saysWhatIsProvenAndWhatIsNot() throws IOException {
        assertThat(verify(Example.file(), "--key", Example.KEY)).isEqualTo(Exit.DONE);
        assertThat(results())
                .startsWith("Proven:\n- Kit 7 “TG-07” was checked out.\n- Handed to: number 17 “Cora Lindqvist”.\n")
                .contains("\nWhat this does not prove:\n- The names in quotation marks");
        assertThat(remarks.size()).isZero();
    }

    @Test
    void saysThatItGoesByTheFilesOwnKey() throws IOException {
        assertThat(verify(Example.file())).isEqualTo(Exit.DONE);
        assertThat(results())
                .startsWith("Proven, if the key is the club’s:\n")
                .contains("\nWhat this does not prove:\n- That the key is the club’s");
    }

    @Test
    void takesMoreThanOneKey() throws IOException {
        assertThat(verify(Example.file(), "--key", OTHER_KEY)).isEqualTo(Exit.REFUSED);
        assertThat(verify(Example.file(), "--key", "nonsense", "--key", Example.KEY))
                .isEqualTo(Exit.REFUSED);
        assertThat(verify(Example.file(), "--key", Example.KEY, "--key", Example.KEY))
                .isEqualTo(Exit.DONE);
    }

    @Test
    void refusesInOneLineWhatIsNotProven() throws IOException {
        assertThat(verify(Example.file().replace("New sling", "Old sling"), "--key", Example.KEY))
                .isEqualTo(Exit.REFUSED);
        assertThat(remarks.toString(StandardCharsets.UTF_8).strip())
                .isEqualTo("Not proven. The disclosed value “notes” was changed: it does not fit the entry.");
        assertThat(results.size()).isZero();
    }

    @Test
    void refusesWhatIsNoText() throws IOException {
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertThat(run("--key", Example.KEY)).isEqualTo(Exit.REFUSED);
        assertThat(remarks.toString(StandardCharsets.UTF_8)).startsWith("Not proven. This is no receipt file");
    }

    @Test
    void refusesWhatIsTooLargeToBeOne() throws IOException {
        assertThat(verify(Example.file() + " ".repeat(1_000_000), "--key", Example.KEY))
                .isEqualTo(Exit.REFUSED);
        assertThat(remarks.toString(StandardCharsets.UTF_8)).startsWith("Not proven. This is no receipt file");
    }

    @Test
    void saysThatThereIsNoSuchFile() {
        assertThat(run("--key", Example.KEY)).isEqualTo(Exit.REFUSED);
        assertThat(remarks.toString(StandardCharsets.UTF_8)).endsWith("cannot be read: name one that is there.\n");
    }

    private int verify(String content, String... options) throws IOException {
        Files.writeString(file, content);
        return run(options);
    }

    private int run(String... options) {
        String[] line = new String[options.length + 2];
        line[0] = "verify-receipt";
        line[1] = file.toString();
        System.arraycopy(options, 0, line, 2, options.length);
        Surroundings surroundings = new Surroundings(
                CustodyManager.class,
                Map.of(),
                new PrintStream(results, true, StandardCharsets.UTF_8),
                new PrintStream(remarks, true, StandardCharsets.UTF_8));
        return Program.commandLine(surroundings).execute(line);
    }

    private String results() {
        return results.toString(StandardCharsets.UTF_8);
    }
}
