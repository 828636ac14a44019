package org.wilcoss.custody.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command by which README turns an asset export into kits. */
class AssetsSampleTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void turnsOurSampleIntoTwelveKits() throws IOException, InterruptedException {
        JsonNode kits = JSON.readTree(run("samples/assets.csv"));
        assertThat(kits).hasSize(12);
        assertThat(kits.get(2).get("code").asString()).isEqualTo("NEW-003");
        assertThat(kits.get(2).get("location").asString()).isEqualTo("Rack N, slot 3");
        assertThat(kits.get(2).get("description").asString())
                .isEqualTo("Sporter air rifle, Crosman Challenger PCP, Compressed air, Short stock, 11.5\" pull");
    }

    @Test
    void readsWhatSpreadsheetsWrite(@TempDir Path folder) throws IOException, InterruptedException {
        Path file = Files.writeString(
                folder.resolve("assets.csv"),
                "\uFEFFName,Asset Tag,Serial,Location\r\n\"Büchse, \"\"alt\"\"\r\nmit Riemen\",A-1,S 9,\r\nPlain,A-2,,Safe\r\n");
        JsonNode kits = JSON.readTree(run(file.toString()));
        assertThat(kits.get(0).get("description").asString()).isEqualTo("Büchse, \"alt\"\r\nmit Riemen");
        assertThat(kits.get(0).get("serial_number").asString()).isEqualTo("S 9");
        assertThat(kits.get(0).has("location")).isFalse();
        assertThat(kits.get(1).get("location").asString()).isEqualTo("Safe");
    }

    @Test
    void refusesAnotherFileInOneSentence(@TempDir Path folder) throws IOException, InterruptedException {
        Path other = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
        assertThat(run(other.toString())).contains("names no column \"Asset Tag\"");
        Path broken = Files.writeString(folder.resolve("broken.csv"), "Name,Asset Tag\nsay \"hi\",A-1\n");
        assertThat(run(broken.toString())).contains("A quotation mark is out of place in line 2.");
    }

    private static String run(String file) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(List.of(java, "samples/AssetsToKits.java", file))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
