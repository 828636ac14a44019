package org.wilcoss.custody.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.WebTest;

class StylesheetsTests extends WebTest {
    private static final Path SHEETS = Path.of("src/main/resources/static/css");

    @Test
    void servesAllStylesInOneAnswerThatMayBeKept() throws IOException {
        Answer answer = anonymous().get(address());

        assertThat(answer.header("Content-Type")).startsWith("text/css");
        assertThat(answer.header("Cache-Control")).contains("max-age=31536000", "immutable");
        assertThat(answer.body()).doesNotContain("@import");
        for (Path sheet : sheets()) {
            String rules = Files.readString(sheet).replaceAll("(?s)/\\*.*?\\*/\\s*", "");
            assertThat(answer.body().contains(rules)).as(sheet.toString()).isTrue();
        }
    }

    @Test
    void compressesWhatIsLarge() {
        assertThat(anonymous().get(address(), "Accept-Encoding", "gzip").header("Content-Encoding"))
                .isEqualTo("gzip");
    }

    @Test
    void hasNoAddressForAFileThatIsNotThere() {
        assertThat(anonymous().get("/assets/css/none.css").status()).isEqualTo(404);
    }

    private String address() {
        var link = Pattern.compile("href=\"(/assets/css/app-[0-9a-f]{32}\\.css)\"")
                .matcher(anonymous().get("/sign-in", "Accept", "text/html").body());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static List<Path> sheets() throws IOException {
        try (Stream<Path> files = Files.list(SHEETS)) {
            return files.filter(file -> !file.endsWith("app.css")).toList();
        }
    }
}
