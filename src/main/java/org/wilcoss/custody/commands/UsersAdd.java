package org.wilcoss.custody.commands;

import org.wilcoss.custody.people.RegisterUser;
import org.wilcoss.custody.people.Users;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Role;
import org.wilcoss.custody.signin.SignInLinks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = "Lets somebody in, and prints a link that signs them in once.",
        footer = {
            "",
            "Whoever has the link is that user: hand it over in person or by a private message.",
            "",
            "Example:",
            "  java -jar custody-manager.jar users add --email ann@example.org --name 'Ann Lee' --role coach"
        })
final class UsersAdd extends ModulesCommand {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--email", required = true, description = "Their address, which no other user has.")
    private String email = "";

    @Option(names = "--name", required = true, description = "Their name, as others shall read it.")
    private String name = "";

    @Option(
            names = "--role",
            required = true,
            converter = RoleLabel.class,
            description = "admin, armorer, coach, volunteer or parent.")
    private Role role = Role.PARENT;

    UsersAdd(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    void prove() {
        Fields.prove(spec, command());
    }

    @Override
    int run(Modules modules) {
        var id = modules.get(Users.class).registerByOperator(command());
        var link = modules.get(SignInLinks.class).makeByOperator(id);
        remark("%s is let in as %s. This link signs them in once, until %s:"
                .formatted(name.strip(), Labels.of(role), link.expiresAt()));
        result(link.url());
        return Exit.DONE;
    }

    private RegisterUser command() {
        return new RegisterUser(email.strip(), name.strip(), role);
    }
}
