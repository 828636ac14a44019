package org.wilcoss.custody.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.wilcoss.custody.archive.BackupOrigin;
import org.wilcoss.custody.archive.BackupState;
import org.wilcoss.custody.audit.web.ActWords;
import org.wilcoss.custody.consents.ConsentKind;
import org.wilcoss.custody.credentials.Consequence;
import org.wilcoss.custody.credentials.CredentialKind;
import org.wilcoss.custody.erasures.PersonKind;
import org.wilcoss.custody.gate.ApprovalStatus;
import org.wilcoss.custody.imports.ImportState;
import org.wilcoss.custody.kits.CustodyEventType;
import org.wilcoss.custody.kits.KitCondition;
import org.wilcoss.custody.kits.KitStatus;
import org.wilcoss.custody.labels.LabelFormat;
import org.wilcoss.custody.reports.BoardView;
import org.wilcoss.custody.witnesses.WitnessKind;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The Spanish catalogue has all that the source says, and no more. */
class WordsTests {
    private static final Path CATALOGUE = Path.of("src/main/resources/words/es.json");
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    /** What is said on the way to a page where no literal can be wrapped: field messages and what was not found. */
    private static final List<Pattern> ELSEWHERE = Stream.of(
                    "new (?:InvalidFields|FieldProblem)\\([^,\"]*(?:%1$s)?,\\s*%1$s\\s*\\)",
                    "(?:message|MESSAGE|TICK) = %1$s",
                    "new NotFound\\(%1$s\\)",
                    "\\.mustBe\\([\\w.()]+, %1$s\\)",
                    "[A-Z_]+\\(\\d{3}, %1$s\\)")
            .map(form -> Pattern.compile(form.formatted("\"((?:[^\"\\\\\\n]|\\\\.)*)\"")))
            .toList();

    private final Map<String, String> spanish = read(CATALOGUE);

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void hasAllThatIsSaidAndNothingElse() {
        Set<String> said = new TreeSet<>(ActWords.all().values());
        said.addAll(said("src/main/jte", ".jte"));
        said.addAll(said("src/main/java", ".java"));
        said.addAll(elsewhere());
        assertThat(said).as("what is found in the source").hasSizeGreaterThan(300);
        assertThat(spanish.keySet()).as("said, but not in the catalogue").containsAll(said);
        Set<String> idle = new TreeSet<>(spanish.keySet());
        idle.removeAll(said);
        idle.removeAll(labels());
        assertThat(idle).as("in the catalogue, but never said").isEmpty();
    }

    @Test
    void putsTheSameValuesIntoBothLanguages() {
        spanish.forEach((english, translated) -> {
            assertThat(placeholders(translated)).as(english).isEqualTo(placeholders(english));
            if (!placeholders(english).isEmpty()) {
                assertThat(english + translated).as("a plain apostrophe quotes").doesNotContain("'");
            }
            assertThat(translated).as(english).isNotBlank();
        });
    }

    @Test
    void hasEachSentenceInBothLanguages() throws IOException {
        List<Path> english = in(MESSAGES, ".properties")
                .filter(file -> !file.toString().endsWith("_es.properties"))
                .toList();
        assertThat(english).hasSizeGreaterThan(10);
        for (Path file : english) {
            Map<String, String> sentences = sentences(file);
            Map<String, String> translated =
                    sentences(Path.of(file.toString().replace(".properties", "_es.properties")));
            assertThat(translated.keySet()).as(file.toString()).isEqualTo(sentences.keySet());
            sentences.forEach((key, sentence) -> {
                String spoken = translated.getOrDefault(key, "");
                assertThat(placeholders(spoken)).as(key).isEqualTo(placeholders(sentence));
                assertThat(spoken).as(key).isNotBlank().doesNotContain("'");
            });
        }
    }

    @Test
    void speaksEnglishWhereNobodyAsks() {
        assertThat(Words.language()).isEqualTo(Locale.ENGLISH);
        assertThat(Words.say("{0} days", 3)).isEqualTo("3 days");
        LocaleContextHolder.setLocale(Locale.of("fr"));
        assertThat(Words.language()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void speaksSpanishToWhoeverAsksForIt() {
        LocaleContextHolder.setLocale(Locale.of("es", "MX"));
        assertThat(Words.language()).isEqualTo(Locale.of("es"));
        assertThat(Words.say("{0} days", 3)).isEqualTo("3 días");
        assertThat(Words.say("is in no catalogue")).isEqualTo("is in no catalogue");
        assertThat(new InvalidFields("field", "must be chosen")
                        .errors()
                        .getFirst()
                        .message())
                .isEqualTo(spanish.get("must be chosen"));
    }

    /** The literals of the first argument of {@code say}, and of those of {@code count} but the number. */
    private static Set<String> said(String root, String end) {
        Set<String> said = new TreeSet<>();
        Pattern call = Pattern.compile("(?<![\\w.])(?:Words\\.)?(say|count)\\(");
        in(Path.of(root), end)
                .map(WordsTests::text)
                .forEach(source -> call.matcher(source)
                        .results()
                        .forEach(found -> said.addAll(literals(source, found.end(), found.group(1)))));
        said.remove("");
        return said;
    }

    private static Set<String> literals(String source, int start, String called) {
        Set<String> literals = new TreeSet<>();
        int depth = 0;
        int argument = 0;
        for (int at = start; at < source.length() && depth >= 0; at++) {
            char character = source.charAt(at);
            if (character == '"') {
                int end = end(source, at);
                boolean key = called.equals("say") ? argument == 0 : argument == 1 || argument == 2;
                if (depth == 0 && key) {
                    literals.add(source.substring(at + 1, end).translateEscapes());
                }
                at = end;
            } else if (character == '\'') {
                at = source.indexOf('\'', source.charAt(at + 1) == '\\' ? at + 3 : at + 2);
            } else if (character == '(') {
                depth++;
            } else if (character == ')') {
                depth--;
            } else if (character == ',' && depth == 0) {
                argument++;
            }
        }
        return literals;
    }

    private static int end(String source, int quote) {
        int end = quote + 1;
        while (source.charAt(end) != '"') {
            end += source.charAt(end) == '\\' ? 2 : 1;
        }
        return end;
    }

    private static Set<String> elsewhere() {
        List<String> sources = in(Path.of("src/main/java"), ".java")
                .filter(file -> !file.toString().contains("commands"))
                .map(WordsTests::text)
                .toList();
        return ELSEWHERE.stream()
                .flatMap(form ->
                        sources.stream().flatMap(source -> form.matcher(source).results()))
                .map(found -> found.group(found.groupCount()).translateEscapes())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** As the database has them, and with spaces. */
    private static Set<String> labels() {
        List<String> labels = Stream.<Class<? extends Enum<?>>>of(
                        Role.class,
                        KitStatus.class,
                        KitCondition.class,
                        CustodyEventType.class,
                        ConsentKind.class,
                        CredentialKind.class,
                        Consequence.class,
                        ApprovalStatus.class,
                        ImportState.class,
                        BackupState.class,
                        BackupOrigin.class,
                        PersonKind.class,
                        WitnessKind.class,
                        BoardView.class)
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(Labels::of)
                .toList();
        return Stream.of(
                        labels.stream(),
                        labels.stream().map(label -> label.replace('_', ' ')),
                        Arrays.stream(LabelFormat.values()).map(LabelFormat::title))
                .flatMap(words -> words)
                .collect(Collectors.toSet());
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group()).collect(Collectors.toSet());
    }

    private static Map<String, String> sentences(Path file) throws IOException {
        Properties sentences = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            sentences.load(reader);
        }
        Map<String, String> all = new TreeMap<>();
        sentences.stringPropertyNames().forEach(key -> all.put(key, sentences.getProperty(key, "")));
        return all;
    }

    private static Map<String, String> read(Path catalogue) {
        return JsonMapper.builder().build().readValue(text(catalogue), new TypeReference<>() {});
    }

    private static Stream<Path> in(Path root, String end) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(end)).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
