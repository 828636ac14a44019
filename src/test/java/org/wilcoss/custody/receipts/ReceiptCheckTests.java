package org.wilcoss.custody.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** On a file that none of our code made. */
class ReceiptCheckTests {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> KEYS = List.of(Example.KEY);
    private static final String NO_RECEIPT =
            "This is no receipt file: it is not JSON of the form wilcoss.org/custody-receipt@v1.";

    @Test
    void saysInPlainWordsWhatIsProvenAndWhatIsNot() {
        ProvenReceipt proven = ReceiptCheck.check(Example.file(), KEYS);

        assertThat(proven.proven())
                .containsExactly(
                        "Kit 7 “TG-07” was checked out.",
                        "Handed to: number 17 “Cora Lindqvist”.",
                        "For the athlete: number 41 “Maya Meadow”.",
                        "Recorded by: number 17 “Cora Lindqvist”.",
                        "Notes: New sling.",
                        "When it happened: 2026-05-02 12:00:00 UTC.",
                        "When it was recorded: 2026-05-02 12:00:01 UTC.",
                        "Due back: 2026-05-02 15:00:00 UTC.",
                        "It is event 3 of this kit.",
                        "It stands in the log kits.example.org/ledger as number 2; the log had 5 entries when that was signed.");
        assertThat(proven.open()).hasSize(3).noneMatch(line -> line.contains("key"));
    }

    @Test
    void goesByTheFilesOwnKeyOnlyWithAWarning() {
        assertThat(ReceiptCheck.check(Example.file(), List.of()).open())
                .hasSize(4)
                .first()
                .asString()
                .startsWith("That the key is the club’s, since it came with the file.")
                .endsWith(Example.KEY);
    }

    @Test
    void provesTheRestWhenADisclosureIsTakenOut() {
        String thinned = changed(file -> ((ArrayNode) file.get("disclosures")).remove(1));

        assertThat(ReceiptCheck.check(thinned, KEYS).proven())
                .contains("For the athlete: not disclosed.", "Handed to: number 17 “Cora Lindqvist”.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ledger_hash | 352e | 352f | The entry was changed
                    entry | "kit_id":7 | "kit_id":8 | The entry was changed
                    entry | check_out | check_in | The entry was changed
                    proof | index 2 | index 3 | The path does not lead from the entry
                    proof | Zx8U | Zx8V | The path does not lead from the entry
                    proof | iiq+ | iiq+= | The proof is not written
                    proof | tlog-proof@v1 | tlog-proof@v2 | The proof is not written
                    proof | ledger 41YDZfgw | ledger 41YDZfgx | The checkpoint is not signed
                    proof | 6Z5E | 6Z5F | The checkpoint is not signed
                    proof | ledger 41YD | legder 41YD | The checkpoint is not signed
                    """)
    void namesTheFirstThingThatIsWrong(String field, String before, String after, String sentence) {
        refuses(
                changed(file -> {
                    assertThat(file.get(field).asString()).contains(before);
                    file.put(field, file.get(field).asString().replace(before, after));
                }),
                KEYS,
                sentence);
    }

    @Test
    void refusesADisclosureThatDoesNotFit() {
        for (String field : List.of("value", "name", "salt")) {
            String other = field.equals("salt") ? "0".repeat(32) : "18";
            refuses(
                    changed(file -> ((ObjectNode) file.at("/disclosures/3")).put(field, other)),
                    KEYS,
                    "The disclosed value “%s” was changed".formatted(field.equals("name") ? "18" : "user_id"));
        }
    }

    @Test
    void refusesAnotherSize() {
        refuses(
                changed(file -> file.put("proof", file.get("proof").asString().replace("\n5\n", "\n6\n"))),
                KEYS,
                "The checkpoint is not signed");
    }

    @Test
    void refusesKeysThatAreNotThoseToGoBy() {
        String other = "kits.example.org/ledger+00000000+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea";

        refuses(Example.file(), List.of(other), "The key in the file is not the key to go by");
        refuses(changed(file -> file.putArray("keys")), KEYS, "The key in the file is not the key to go by");
        refuses(changed(file -> file.putArray("keys").add(other)), List.of(other), "A key is not written as");
        refuses(changed(file -> file.putArray("keys").add(other)), List.of(), "A key is not written as");
        refuses(changed(file -> file.putArray("keys")), List.of(), "The checkpoint is not signed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"act\":\"custody.lost\",\"act\":\"custody.found\",\"at\":\"x\",\"commitments\":{},\"facts\":{},\"v\":1}",
                "{\"at\":\"x\",\"act\":\"custody.found\",\"commitments\":{},\"facts\":{},\"v\":1}",
                "{\"act\": \"custody.found\",\"at\":\"x\",\"commitments\":{},\"facts\":{},\"v\":1}",
                "{\"act\":\"custody.f\\u006fund\",\"at\":\"x\",\"commitments\":{},\"facts\":{},\"v\":1}",
                "{\"act\":\"custody.found\",\"at\":\"x\",\"commitments\":{},\"facts\":{\"kit_id\":1e0},\"v\":1}",
                "{\"act\":\"custody.found\",\"at\":\"x\",\"commitments\":{},\"facts\":{\"kit_id\":1.5},\"v\":1}",
                "{\"act\":\"custody.found\"",
                "",
            })
    void refusesAnEntryThatIsNotCanonical(String entry) {
        refuses(withEntry(entry), KEYS, "The entry is not canonical JSON");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "{\"act\":\"kit.retired\",\"at\":\"x\",\"commitments\":{},\"facts\":{},\"v\":1}",
                "{\"act\":\"custody.found\",\"at\":\"x\",\"commitments\":[],\"facts\":{},\"v\":1}",
            })
    void refusesAnEntryThatIsNotOfACustodyEvent(String entry) {
        refuses(withEntry(entry), KEYS, "The entry is not that of a custody event.");
    }

    @Test
    void refusesWhatIsNoReceipt() {
        Stream.of(
                        "",
                        "{}",
                        "[]",
                        "null",
                        "7",
                        "receipt",
                        Example.file() + "x",
                        changed(file -> file.remove("entry")),
                        changed(file -> file.put("proof", 7)),
                        changed(file -> file.put("keys", Example.KEY)),
                        changed(file -> file.putArray("keys").add(7)),
                        changed(file -> file.putArray("disclosures").add("actor_id")),
                        changed(file -> ((ObjectNode) file.at("/disclosures/0")).put("salt", "00")),
                        changed(file -> file.put("format", "wilcoss.org/custody-receipt@v2")))
                .forEach(file -> refuses(file, KEYS, NO_RECEIPT));
    }

    @Test
    void countsEveryCharacterOfWhatIsProven() {
        String file = Example.file();
        for (int at = 0; at < file.indexOf("\"labels\""); at++) {
            String changed = flipped(file, at);
            assertThatThrownBy(() -> ReceiptCheck.check(changed, KEYS))
                    .as("%d %s", at, changed)
                    .isInstanceOf(WrongReceipt.class);
        }
    }

    @Test
    void letsLabelsAndAddressChangeNothingButThemselves() {
        String file = Example.file();
        List<String> original = unlabelled(ReceiptCheck.check(file, KEYS));
        for (int at = file.indexOf("\"labels\""); at < file.length(); at++) {
            String changed = flipped(file, at);
            try {
                assertThat(unlabelled(ReceiptCheck.check(changed, KEYS)))
                        .as(changed)
                        .isEqualTo(original);
            } catch (WrongReceipt noJson) {
                assertThat(noJson).hasMessage(NO_RECEIPT);
            }
        }
    }

    private static String flipped(String text, int at) {
        return text.substring(0, at) + (char) (text.charAt(at) ^ 1) + text.substring(at + 1);
    }

    private static List<String> unlabelled(ProvenReceipt receipt) {
        return receipt.proven().stream()
                .map(line -> line.replaceAll(" “[^”]*”", ""))
                .toList();
    }

    /** The file with another entry, under that entry's own name. */
    private static String withEntry(String entry) {
        return changed(file ->
                file.put("entry", entry).put("ledger_hash", ReceiptCheck.name(entry.getBytes(StandardCharsets.UTF_8))));
    }

    private static String changed(Consumer<ObjectNode> change) {
        ObjectNode file = (ObjectNode) JSON.readTree(Example.file());
        change.accept(file);
        return file.toString();
    }

    private static void refuses(String file, List<String> keys, String beginning) {
        assertThatThrownBy(() -> ReceiptCheck.check(file, keys))
                .isInstanceOf(WrongReceipt.class)
                .hasMessageStartingWith(beginning);
    }
}
