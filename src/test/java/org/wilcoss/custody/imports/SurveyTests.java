package org.wilcoss.custody.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Encodings, separators and sizes of files. */
class SurveyTests {
    @ParameterizedTest
    @CsvSource({
        "UTF-8, '', UTF-8",
        "UTF-8, \uFEFF, UTF-8",
        "UTF-16LE, \uFEFF, UTF-16LE",
        "UTF-16BE, \uFEFF, UTF-16BE",
        "UTF-16LE, '', UTF-16LE",
        "windows-1252, '', windows-1252",
    })
    void tellsTheEncodingAndReadsByIt(String written, String mark, String recognised) throws IOException {
        Source file = FileText.of(mark + "code;description\r\nB-1;Büchse „links“\r\n", Charset.forName(written));

        Survey survey = Survey.of(file);
        assertThat(survey.encoding().name()).isEqualTo(recognised);
        assertThat(survey.lines()).isEqualTo(2);
        try (Table table = Table.open(file, survey.encoding())) {
            assertThat(table.headings()).containsExactly("code", "description");
            assertThat(table.hasNext()).isTrue();
            assertThat(table.next().cell(1)).startsWith("Büchse „");
            assertThat(table.hasNext()).isFalse();
        }
    }

    @Test
    void seesAUtf8LetterThatIsCutByAPieceAndOneThatIsCutByTheEnd() throws IOException {
        String half = "x".repeat(64 * 1024 + 3) + "é";
        assertThat(Survey.of(FileText.of(half)).encoding()).isEqualTo(StandardCharsets.UTF_8);
        byte[] cut = "abcé".getBytes(StandardCharsets.UTF_8);
        assertThat(Survey.of(() -> new ByteArrayInputStream(cut, 0, 4))
                        .encoding()
                        .name())
                .isEqualTo("windows-1252");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            code,description~A,B
            code;description~A;B
            code|description~A|B
            "code","description; long, with both"~"A","B"
            """)
    void findsTheSeparator(String headings, String line) throws IOException {
        assertThat(cells(headings + "\n" + line)).containsExactly("A", "B");
    }

    @Test
    void findsTheSeparatorThatASpreadsheetAnnounces() throws IOException {
        assertThat(cells("sep=;\r\ncode,x;description\r\nA,1;B")).containsExactly("A,1", "B");
        assertThat(cells("code\tdescription\nA, with comma\tB")).containsExactly("A, with comma", "B");
    }

    @Test
    void numbersLinesAsTheFileHasThem() throws IOException {
        try (Table table =
                Table.open(FileText.of("code,description\n\nA,\"two\nlines\"\nB,x\n"), StandardCharsets.UTF_8)) {
            List<Long> numbers = new ArrayList<>();
            while (table.hasNext()) {
                numbers.add(table.next().number());
            }
            assertThat(numbers).containsExactly(3L, 5L);
        }
    }

    @Test
    void readsNoFurtherThanTheLineAskedFor() throws IOException {
        Endless endless = new Endless("code,description\n");
        try (Table table = Table.open(() -> endless, StandardCharsets.UTF_8)) {
            for (int line = 0; line < 1000 && table.hasNext(); line++) {
                table.next();
            }
            assertThat(table.last()).isEqualTo(1001);
        }
        assertThat(endless.at).isLessThan(500_000);
    }

    private static List<String> cells(String text) throws IOException {
        try (Table table = Table.open(FileText.of(text), StandardCharsets.UTF_8)) {
            assertThat(table.hasNext()).isTrue();
            return table.next().cells();
        }
    }

    /** The same text over and over, for ever. */
    private static final class Endless extends InputStream {
        private final byte[] text;
        private long at;

        Endless(String text) {
            this.text = text.getBytes(StandardCharsets.US_ASCII);
        }

        @Override
        public int read() {
            return text[(int) (at++ % text.length)];
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            for (int i = 0; i < length; i++) {
                into[offset + i] = (byte) read();
            }
            return length;
        }
    }
}
