package org.wilcoss.custody.receipts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What docs/receipts.md shows: a file that none of our code made, and the way to check it with none of our code. */
final class Example {
    static final String KEY = "kits.example.org/ledger+e3560365+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea";

    private Example() {}

    static String file() {
        return block("json");
    }

    static String script() {
        return block("sh");
    }

    private static String block(String language) {
        String guide;
        try {
            guide = Files.readString(Path.of("docs/receipts.md"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return guide.split("```" + language + "\n", -1)[1].split("```\n", -1)[0];
    }
}
