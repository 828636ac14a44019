package org.wilcoss.custody.commands;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Commands on one subject; by itself it is not one. */
abstract class Group implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say what to do: %s %s."
                        .formatted(
                                spec.qualifiedName(),
                                String.join(" or ", spec.subcommands().keySet())));
    }

    @Command(
            name = "migration",
            mixinStandardHelpOptions = true,
            description = "The migrations themselves, for those who change the program.",
            commandListHeading = "%nCommands:%n")
    static final class Migration extends Group {}

    @Command(
            name = "users",
            mixinStandardHelpOptions = true,
            description = "Who may sign in.",
            commandListHeading = "%nCommands:%n")
    static final class Users extends Group {}

    @Command(
            name = "tokens",
            mixinStandardHelpOptions = true,
            description = "Keys with which other programs use the interface.",
            commandListHeading = "%nCommands:%n")
    static final class Tokens extends Group {}

    @Command(
            name = "keys",
            mixinStandardHelpOptions = true,
            description = "The keys that serial numbers are encrypted with, and the one that signs the ledger.",
            commandListHeading = "%nCommands:%n")
    static final class Keys extends Group {}
}
