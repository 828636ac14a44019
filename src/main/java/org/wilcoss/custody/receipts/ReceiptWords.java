package org.wilcoss.custody.receipts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.wilcoss.custody.ledger.verify.TreeHead;
import tools.jackson.databind.JsonNode;

/** Says what a receipt proved. The sentences are those of {@code js/receipt/words.js}; a test compares them. */
final class ReceiptWords {
    private static final Pattern INSTANT =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d:\\d\\d:\\d\\d)(?:\\.\\d+)?Z");
    private static final Map<String, String> DONE = Map.of(
            "custody.check_out", "was checked out",
            "custody.check_in", "was checked in",
            "custody.transfer", "was handed on",
            "custody.lost", "was reported lost",
            "custody.found", "was reported found");
    private static final Map<String, String> HOLDER = Map.of(
            "custody.check_out", "Handed to",
            "custody.check_in", "Given back by",
            "custody.transfer", "Handed to",
            "custody.lost", "Reported by",
            "custody.found", "Found by");

    private final ReceiptText text;
    private final JsonNode entry;
    private final TreeHead head;
    private final long index;

    ReceiptWords(ReceiptText text, TreeHead head, long index) {
        this.text = text;
        this.entry = text.entry();
        this.head = head;
        this.index = index;
    }

    /** @param ownKeys whether the keys are only the file's own */
    ProvenReceipt say(List<String> keys, boolean ownKeys) {
        return new ProvenReceipt(proven(), open(keys, ownKeys));
    }

    private List<String> proven() {
        List<String> lines = new ArrayList<>();
        String act = entry.get("act").asString();
        lines.add("Kit %s %s.".formatted(named("kit_id", fact("kit_id")), DONE.get(act)));
        people(act).forEach((name, words) -> {
            if (entry.get("commitments").has(name)) {
                lines.add("%s: %s.".formatted(words, disclosed(name)));
            }
        });
        lines.add("When it happened: %s.".formatted(time(fact("occurred_at"))));
        lines.add("When it was recorded: %s.".formatted(time(entry.get("at").asString())));
        if (!fact("expected_return_date").isEmpty()) {
            lines.add("Due back: %s.".formatted(time(fact("expected_return_date"))));
        }
        lines.add("It is event %s of this kit.".formatted(fact("sequence")));
        lines.add("It stands in the log %s as number %d; the log had %d entries when that was signed."
                .formatted(head.origin(), index, head.tree().size()));
        return lines;
    }

    private List<String> open(List<String> keys, boolean ownKeys) {
        List<String> lines = new ArrayList<>();
        if (ownKeys) {
            lines.add(
                    "That the key is the club’s, since it came with the file. Compare it with what the club publishes: %s"
                            .formatted(String.join(" ", keys)));
        }
        lines.add("The names in quotation marks: the log numbers kits and people, and the names came with the file.");
        lines.add("That what was recorded is true, and what happened to the kit later.");
        lines.add("When the log was signed: the times are those of the club’s program.");
        return lines;
    }

    /** Whom the entry commits to, in the order in which they are told. */
    private Map<String, String> people(String act) {
        Map<String, String> words = new LinkedHashMap<>();
        if (act.equals("custody.transfer")) {
            words.put("from_user_id", "Handed over by");
        }
        words.put("user_id", isLostWhileOut() ? "Last with" : HOLDER.getOrDefault(act, ""));
        words.put("athlete_id", "For the athlete");
        words.put("actor_id", "Recorded by");
        words.put("notes", "Notes");
        return words;
    }

    private boolean isLostWhileOut() {
        return entry.get("act").asString().equals("custody.lost")
                && entry.get("commitments").has("from_user_id");
    }

    private String disclosed(String name) {
        return text.disclosures().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .map(each -> name.equals("notes") ? each.value() : "number " + named(name, each.value()))
                .orElse("not disclosed");
    }

    /** With what the file calls it. */
    private String named(String name, String number) {
        String label = text.label(name);
        return label.isEmpty() ? number : "%s “%s”".formatted(number, label);
    }

    private String fact(String name) {
        return entry.get("facts").path(name).asString("");
    }

    private static String time(String instant) {
        return INSTANT.matcher(instant).replaceFirst("$1 $2 UTC");
    }
}
