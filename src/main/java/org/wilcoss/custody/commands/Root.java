package org.wilcoss.custody.commands;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The program without a command serves. */
@Command(
        name = "custody-manager",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Keeps the chain of custody of a club's firearm kits. Without a command it serves.",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Settings are environment variables; the command settings prints them. The data is in",
            "CUSTODY_HOME (./custody-data), or where DATABASE_URL says.",
            "",
            "Examples:",
            "  java -jar custody-manager.jar",
            "  PORT=443 TLS_CERTIFICATE=cert.pem TLS_PRIVATE_KEY=key.pem \\",
            "    PUBLIC_URL=https://kits.example.org java -jar custody-manager.jar serve",
            "  java -jar custody-manager.jar users add --help"
        })
final class Root implements Callable<Integer> {
    private final Serve serve;

    Root(Serve serve) {
        this.serve = serve;
    }

    @Override
    public Integer call() throws InterruptedException {
        return serve.call();
    }
}
