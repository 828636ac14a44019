package org.wilcoss.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every library is one known version under a licence that this program may be given away with: read from the SBOMs. */
class DependenciesTests {
    private static final Path OF_THE_PROGRAM = Path.of("target/classes/META-INF/sbom/application.cdx.json");
    private static final Path WITH_TESTS = Path.of("target/sbom/with-tests.cdx.json");

    private static final Set<String> TAKEN = Set.of(
            "0BSD",
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "CC0-1.0",
            "EPL-1.0",
            "EPL-2.0",
            "ISC",
            "LGPL-2.1-or-later",
            "MIT",
            "MPL-2.0",
            "OFL-1.1");

    /**
     * Apache 2.0 by the head of each Java source and the LICENSE.txt in both jars, but named otherwise in their POMs:
     * <a href="https://github.com/spring-projects/spring-session/issues/3910">mended after 4.1.1</a>.
     */
    private static final Set<String> MISNAMED = Set.of(
            "pkg:maven/org.springframework.session/spring-session-core@4.1.1?type=jar",
            "pkg:maven/org.springframework.session/spring-session-jdbc@4.1.1?type=jar");

    private static final String TEST_TOOLS = "junit|archunit|playwright|greenmail|jqwik|assertj|mockito";

    @Test
    void takesLibrariesUnderCompatibleLicencesOnly() {
        assertThat(components(WITH_TESTS))
                .hasSizeGreaterThan(150)
                .filteredOn(library -> licences(library).noneMatch(TAKEN::contains))
                .extracting(DependenciesTests::name)
                .containsExactlyInAnyOrderElementsOf(MISNAMED);
    }

    @Test
    void namesOneReleasedVersionOfEach() {
        assertThat(components(WITH_TESTS))
                .allSatisfy(library -> assertThat(text(library, "version"))
                        .as(name(library))
                        .isNotEmpty()
                        .doesNotContainIgnoringCase("snapshot", "latest")
                        .doesNotContainPattern("[\\[\\](,)$]"));
    }

    @Test
    void listsWhatThePackagedProgramContainsWithTheirHashes() {
        assertThat(components(OF_THE_PROGRAM))
                .hasSizeGreaterThan(100)
                .allSatisfy(library -> assertThat(library.path("hashes")).isNotEmpty())
                .extracting(DependenciesTests::name)
                .anyMatch(name -> name.startsWith("pkg:maven/org.postgresql/postgresql@"))
                .noneMatch(name -> name.matches(".*(" + TEST_TOOLS + ").*"));
    }

    private static List<JsonNode> components(Path sbom) {
        return JsonMapper.shared()
                .readTree(sbom.toFile())
                .path("components")
                .valueStream()
                .toList();
    }

    private static Stream<String> licences(JsonNode library) {
        return library.path("licenses").valueStream().map(each -> text(each.path("license"), "id"));
    }

    private static String name(JsonNode library) {
        return text(library, "purl");
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
