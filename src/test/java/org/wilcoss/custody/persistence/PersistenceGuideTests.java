package org.wilcoss.custody.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code docs/persistence.md} shows code that runs, and names tests that are there. */
class PersistenceGuideTests {
    private static final Path GUIDE = Path.of("docs", "persistence.md");
    private static final Path TESTS = Path.of("src", "test", "java", "org", "wilcoss", "custody");
    private static final Pattern EXCERPT =
            Pattern.compile("<!-- from (\\S+): (\\S+) -->\\n(?:```java\\n(.*?)```\\n)?", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile("`(\\w+Tests)(?:\\.(\\w+))?`");

    /** The founding document's own, in its order. */
    private static final List<String> SECTIONS = List.of(
            "Overview",
            "Database configuration",
            "Base model",
            "Model examples",
            "Relationship patterns",
            "Database sessions",
            "Querying patterns",
            "Creating and updating records",
            "Transactions",
            "Performance optimization",
            "Type safety",
            "Migration integration",
            "Best practices",
            "Troubleshooting",
            "Resources");

    private String guide = "";

    @BeforeEach
    void read() throws IOException {
        guide = Files.readString(GUIDE);
    }

    @Test
    void hasTheFoundingDocumentsSectionsInItsOrder() {
        List<String> sections = guide.lines()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .toList();

        assertThat(sections).containsSubsequence(SECTIONS);
    }

    @Test
    void showsWhatTheTestsRun() throws IOException {
        List<MatchResult> excerpts = EXCERPT.matcher(guide).results().toList();

        assertThat(excerpts).hasSizeGreaterThan(30);
        for (MatchResult excerpt : excerpts) {
            assertThat(excerpt.group(3))
                    .as("%s in %s", excerpt.group(2), excerpt.group(1))
                    .isEqualTo(marked(excerpt.group(1), excerpt.group(2)));
        }
    }

    @Test
    void namesTestsThatAreThere() throws IOException {
        List<MatchResult> names = NAMED.matcher(guide).results().toList();

        assertThat(names).hasSizeGreaterThan(20);
        for (MatchResult name : names) {
            String source = source(name.group(1));
            if (name.group(2) != null) {
                assertThat(source).as(name.group()).contains("void " + name.group(2) + "()");
            }
        }
    }

    private static String source(String className) throws IOException {
        try (var files = Files.walk(TESTS)) {
            return Files.readString(files.filter(file -> file.endsWith(className + ".java"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("there is no " + className)));
        }
    }

    /** The lines between the markers of that name, without their common indentation. */
    private static String marked(String test, String name) throws IOException {
        String code = Files.readString(TESTS.resolve(test + ".java"));
        var found = Pattern.compile(
                        "^ *(?://|#) guide: " + Pattern.quote(name) + "\\n(.*?)^ *(?://|#) end$",
                        Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(code);
        assertThat(found.find()).as("%s in %s", name, test).isTrue();
        return found.group(1).stripTrailing().stripIndent() + "\n";
    }
}
