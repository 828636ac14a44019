package org.wilcoss.custody.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way to check a receipt with nothing of ours, as docs/receipts.md tells it. */
class ReceiptsGuideTests {
    private final Path folder;

    ReceiptsGuideTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void provesTheExampleAndNoOtherByTheGuidesScript() throws Exception {
        for (String tool : List.of("jq", "xxd", "sha256sum", "openssl")) {
            Assumptions.assumeTrue(
                    run("command -v " + tool).exit() == 0, "The guide's script is left out: there is no " + tool + ".");
        }
        String file = Example.file();

        assertThat(check(file)).returns(0, Ran::exit);
        assertThat(check(file.replace("kit_id\\\":7", "kit_id\\\":8")).words()).startsWith("the entry was changed");
        assertThat(check(file.replace("New sling", "Old sling")).words()).startsWith("notes was changed");
        assertThat(check(file.replace("Zx8U", "Zx8V")).words()).startsWith("the path leads elsewhere");
        assertThat(check(file.replace("ledger 41YDZfgw", "ledger 41YDZfgx")).words())
                .contains("the checkpoint is not signed by the key");
    }

    private Ran check(String file) throws IOException, InterruptedException {
        Path receipt = Files.writeString(folder.resolve("receipt.json"), file);
        return run(Example.script(), receipt.toString(), Example.KEY);
    }

    private Ran run(String script, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", script, "check"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), words);
    }

    private record Ran(int exit, String words) {}
}
