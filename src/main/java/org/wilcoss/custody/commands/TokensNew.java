package org.wilcoss.custody.commands;

import java.util.EnumSet;
import java.util.Set;
import org.wilcoss.custody.people.MakeToken;
import org.wilcoss.custody.people.Tokens;
import org.wilcoss.custody.platform.Scope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = "Makes a token with which a program may do what its user may, and prints it this once.",
        footer = {
            "",
            "It is valid for a year, unless it is revoked or its user is deactivated. Only its hash is kept.",
            "",
            "Example:",
            "  TOKEN=$(java -jar custody-manager.jar tokens new --user ann@example.org --name scanner)"
        })
final class TokensNew extends ModulesCommand {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--user", required = true, description = "The user's address.")
    private String user = "";

    @Option(names = "--name", required = true, description = "What it is for, to know it again.")
    private String name = "";

    @Option(
            names = "--scope",
            converter = ScopeLabel.class,
            description =
                    "What it may, of what its user may: read, write or reveal_serials. May be repeated; left out, read and write.")
    private Set<Scope> scopes = EnumSet.of(Scope.READ, Scope.WRITE);

    TokensNew(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    void prove() {
        Fields.prove(spec, command());
    }

    @Override
    int run(Modules modules) {
        var token = modules.get(Tokens.class).makeByOperator(user.strip(), command());
        remark("Valid until %s:".formatted(token.expiresAt()));
        result(token.token());
        return Exit.DONE;
    }

    private MakeToken command() {
        return new MakeToken(name.strip(), null, Set.copyOf(scopes));
    }
}
