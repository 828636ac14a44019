package org.wilcoss.custody.commands;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.verification.Finding;
import org.wilcoss.custody.verification.KeptCheckpoints;
import org.wilcoss.custody.verification.Outcome;
import org.wilcoss.custody.verification.Proven;
import org.wilcoss.custody.verification.RemoteLedger;
import org.wilcoss.custody.verification.Verifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Recomputes the whole ledger, compares the records with it, and prints the first thing that is wrong.",
        footer = {
            "",
            "Changes nothing; may run while the program serves. With --url it reads a running log as any",
            "stranger can, and needs no database; what the records say is then not compared.",
            "",
            "Examples:",
            "  java -jar custody-manager.jar verify --since checkpoint-of-may.eml",
            "  java -jar custody-manager.jar verify --url https://kits.example.org --since kept.txt"
        })
final class Verify implements Callable<Integer> {
    private static final String WEB = "https?://.*";

    private final Surroundings surroundings;

    @Option(
            names = "--since",
            paramLabel = "CHECKPOINT",
            description = "One or more that were kept: a file, an address, or the text itself, also within a mail.")
    private @Nullable String since;

    @Option(names = "--url", paramLabel = "URL", description = "Where a log is served; else the database is verified.")
    private @Nullable URI url;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "The first key of the log at --url, name+id+base64; else the one that it names itself.")
    private @Nullable String key;

    Verify(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        var kept = since == null ? null : kept(since);
        if (url == null) {
            return new Stored(kept).call();
        }
        if (!url.toString().matches(WEB)) {
            throw new CommandRefused("--url is an address that begins with https:// or http://.");
        }
        try (var bar = ProgressBar.on(surroundings)) {
            return tell(new RemoteLedger(url, key).verify(kept, bar::at), bar);
        }
    }

    private static KeptCheckpoints kept(String source) {
        if (source.matches(WEB)) {
            return KeptCheckpoints.at(URI.create(source));
        }
        try {
            return KeptCheckpoints.in(source.contains("\n") ? source : Files.readString(Path.of(source)));
        } catch (IOException | InvalidPathException unreadable) {
            throw new CommandRefused("The file of --since cannot be read.");
        }
    }

    private int tell(Outcome outcome, ProgressBar bar) {
        bar.clear();
        surroundings.results().println(outcome.sentence());
        return switch (outcome) {
            case Proven _ -> Exit.DONE;
            case Finding _ -> Exit.REFUSED;
        };
    }

    /** The ledger in the database, with the records beside it. */
    private final class Stored extends ModulesCommand {
        private final @Nullable KeptCheckpoints kept;

        Stored(@Nullable KeptCheckpoints kept) {
            super(surroundings);
            this.kept = kept;
        }

        @Override
        int run(Modules modules) {
            try (var bar = ProgressBar.on(surroundings())) {
                return tell(modules.get(Verifier.class).verify(kept, bar::at), bar);
            }
        }
    }
}
