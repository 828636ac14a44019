package org.wilcoss.custody.commands;

import java.util.List;
import java.util.concurrent.Callable;
import org.wilcoss.custody.database.Database;
import org.wilcoss.custody.database.DatabaseSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "migrate",
        mixinStandardHelpOptions = true,
        description = "Brings the database's schema up to date, as serve does when it starts.",
        footer = {
            "",
            "Prints the file name of each migration. May be repeated.",
            "",
            "Examples:",
            "  java -jar custody-manager.jar migrate --dry-run",
            "  java -jar custody-manager.jar migrate --check || echo 'migrate before you serve'",
            "  DATABASE_URL=postgresql://custody@db.example.org/custody java -jar custody-manager.jar migrate"
        })
final class Migrate implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(names = "--dry-run", description = "Only name what is pending, and change nothing.")
    private boolean dryRun;

    @Option(names = "--check", description = "As --dry-run, and exit with 1 if anything is pending.")
    private boolean check;

    Migrate(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Quiet.console(surroundings);
        try (var database = Database.joining(DatabaseSettings.from(surroundings.environment()))) {
            var pending = database.pending();
            if (!onlyNames()) {
                database.migrate();
            }
            report(pending);
            return check && !pending.isEmpty() ? Exit.REFUSED : Exit.DONE;
        }
    }

    private boolean onlyNames() {
        return dryRun || check;
    }

    private void report(List<String> pending) {
        var results = surroundings.results();
        pending.forEach(each -> results.printf("%s %s%n", onlyNames() ? "pending" : "applied", each));
        if (pending.isEmpty()) {
            results.println("Nothing is pending.");
        }
        results.flush();
    }
}
