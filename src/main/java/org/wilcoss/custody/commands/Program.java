package org.wilcoss.custody.commands;

import java.util.LinkedHashMap;
import java.util.Map;
import org.wilcoss.custody.archive.ArchiveRefused;
import org.wilcoss.custody.verification.NoCheckpoint;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** The command line: which commands there are, and what their exit codes say. */
public final class Program {
    private Program() {}

    /**
     * Runs one command to its end; without one, {@code serve}. Results go to the standard output, all else to the
     * standard error.
     *
     * @param application the class whose package holds the modules
     * @return the exit code
     */
    public static int run(Class<?> application, String... arguments) {
        return commandLine(new Surroundings(application, System.getenv(), System.out, System.err))
                .execute(arguments);
    }

    static CommandLine commandLine(Surroundings surroundings) {
        var serve = new Serve(surroundings);
        var program = new CommandLine(new Root(serve))
                .addSubcommand(serve)
                .addSubcommand(new Migrate(surroundings))
                .addSubcommand(new CommandLine(new Group.Migration()).addSubcommand(new MigrationNew(surroundings)))
                .addSubcommand(new Check(surroundings))
                .addSubcommand(new Verify(surroundings))
                .addSubcommand(new ImportCommand(surroundings))
                .addSubcommand(new ExportAll(surroundings))
                .addSubcommand(new ImportAll(surroundings))
                .addSubcommand(new Backup(surroundings))
                .addSubcommand(new Restore(surroundings))
                .addSubcommand(new BackupTest(surroundings))
                .addSubcommand(new VerifyReceipt(surroundings))
                .addSubcommand(new SettingsCommand(surroundings))
                .addSubcommand(new CommandLine(new Group.Users()).addSubcommand(new UsersAdd(surroundings)))
                .addSubcommand(new CommandLine(new Group.Tokens()).addSubcommand(new TokensNew(surroundings)))
                .addSubcommand(new CommandLine(new Group.Keys())
                        .addSubcommand(new KeysRotate(surroundings))
                        .addSubcommand(new KeysReencrypt(surroundings))
                        .addSubcommand(new KeysShow(surroundings))
                        .addSubcommand(new KeysRotateLedger(surroundings))
                        .addSubcommand(new KeysShowLedger(surroundings)));
        explainExitCodes(program);
        return program.setExecutionStrategy(line -> execute(line, surroundings))
                .setParameterExceptionHandler((misuse, _) -> explain(misuse, surroundings))
                .setExecutionExceptionHandler((failure, _, _) -> explain(failure, surroundings));
    }

    /** No command runs on settings that are wrong; help needs none, and one command prints them. */
    private static int execute(ParseResult line, Surroundings surroundings) {
        var help = CommandLine.executeHelpRequest(line);
        if (help != null) {
            return help;
        }
        NearMiss.warnings(surroundings.environment().keySet()).forEach(surroundings.remarks()::println);
        var last = line.asCommandLineList().getLast();
        if (!last.getCommandName().equals(SettingsCommand.NAME)) {
            try {
                KnownSettings.prove(surroundings.environment());
            } catch (WrongSetting wrong) {
                return explain(wrong, surroundings);
            }
        }
        return new RunLast().execute(line);
    }

    private static void explainExitCodes(CommandLine command) {
        command.getCommandSpec()
                .usageMessage()
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(exitCodes());
        command.getSubcommands().values().forEach(Program::explainExitCodes);
    }

    private static Map<String, String> exitCodes() {
        var codes = new LinkedHashMap<String, String>();
        codes.put(" " + Exit.DONE, "done");
        codes.put(
                " " + Exit.REFUSED,
                "refused, nothing was changed; or check or verify has findings, import refused lines, verify-receipt proved nothing, migrate --check pending migrations");
        codes.put(" " + Exit.USAGE, "the command was not understood");
        codes.put(" " + Exit.CANNOT_WORK, "a setting, the database, the keys or the port is not usable");
        codes.put(" " + Exit.FAULT, "a fault of this program");
        return codes;
    }

    private static int explain(ParameterException misuse, Surroundings surroundings) {
        surroundings.remarks().println(misuse.getMessage());
        surroundings
                .remarks()
                .printf(
                        "Try '%s --help'.%n",
                        misuse.getCommandLine().getCommandSpec().qualifiedName());
        return Exit.USAGE;
    }

    private static int explain(Exception failure, Surroundings surroundings) {
        if (failure instanceof CommandRefused || failure instanceof NoCheckpoint || failure instanceof ArchiveRefused) {
            surroundings.remarks().println(failure.getMessage());
            return Exit.REFUSED;
        }
        var sentence = Foreseen.sentence(failure);
        if (sentence.isPresent()) {
            surroundings.remarks().println(sentence.get());
            return Exit.CANNOT_WORK;
        }
        surroundings.remarks().println("This is a fault of the program. Report it with these lines:");
        failure.printStackTrace(surroundings.remarks());
        return Exit.FAULT;
    }
}
