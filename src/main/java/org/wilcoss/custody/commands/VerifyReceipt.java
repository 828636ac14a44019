package org.wilcoss.custody.commands;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.wilcoss.custody.receipts.ProvenReceipt;
import org.wilcoss.custody.receipts.ReceiptCheck;
import org.wilcoss.custody.receipts.WrongReceipt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "verify-receipt",
        mixinStandardHelpOptions = true,
        description = "Checks the file of a receipt, and says in plain words what it proves.",
        footer = {
            "",
            "Needs no database and no network. Without a key it goes by the one in the file, and says so: compare",
            "that one with what the club publishes on its page /check-receipt.",
            "",
            "Example:",
            "  java -jar custody-manager.jar verify-receipt receipt-TG-07-1c9427c3.json \\",
            "    --key kits.example.org/ledger+e3560365+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea"
        })
final class VerifyReceipt implements Callable<Integer> {
    /** A receipt's file has a few kilobytes; an entry at most 64. */
    private static final long MOST_BYTES = 1_000_000;

    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", description = "The file that was saved with a receipt.")
    private Path file = Path.of("");

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "A key of the club's ledger, from elsewhere than the file; may be given more than once.")
    private List<String> keys = List.of();

    VerifyReceipt(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try {
            print(ReceiptCheck.check(text(), keys));
            return Exit.DONE;
        } catch (WrongReceipt wrong) {
            throw new CommandRefused("Not proven. " + wrong.getMessage());
        }
    }

    /** What is no text comes out as none, and is refused as no receipt. */
    private String text() {
        try {
            return Files.size(file) > MOST_BYTES ? "" : Files.readString(file);
        } catch (CharacterCodingException noText) {
            return "";
        } catch (IOException unreadable) {
            throw new CommandRefused("The file %s cannot be read: name one that is there.".formatted(file));
        }
    }

    private void print(ProvenReceipt receipt) {
        var results = surroundings.results();
        results.println(keys.isEmpty() ? "Proven, if the key is the club’s:" : "Proven:");
        receipt.proven().forEach(line -> results.println("- " + line));
        results.println("Not proven:");
        receipt.open().forEach(line -> results.println("- " + line));
        results.flush();
    }
}
