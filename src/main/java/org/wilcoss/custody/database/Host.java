package org.wilcoss.custody.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the operating system asks of a program that starts PostgreSQL. */
final class Host {
    private static final String SYSTEM = system();
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private Host() {}

    /** The name of the archive with PostgreSQL's programs for this machine. */
    static String archive() {
        var machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return "postgres-%s-%s.txz"
                .formatted(SYSTEM, machine.equals("aarch64") && !SYSTEM.equals("windows") ? "arm_64" : "x86_64");
    }

    static String executable(String name) {
        return SYSTEM.equals("windows") ? name + ".exe" : name;
    }

    /**
     * What goes before a command line of PostgreSQL's: a session of its own, so that Ctrl-C in a terminal reaches
     * this program only, and for root, whom PostgreSQL refuses, a user namespace in which root is nobody.
     */
    static List<String> prefix() {
        var session = Files.isExecutable(SETSID) ? Stream.of(SETSID.toString()) : Stream.<String>empty();
        var nobody = isRoot() ? Stream.of("unshare", "-U") : Stream.<String>empty();
        return Stream.concat(session, nobody).toList();
    }

    /** Refuses a root who cannot become nobody. */
    static void prove() {
        if (isRoot() && !canUnshare()) {
            throw new DatabaseUnavailable(
                    "PostgreSQL refuses to run as root and this machine does not permit \"unshare -U\": "
                            + "run this program as an ordinary user, or set DATABASE_URL to a PostgreSQL server.");
        }
    }

    private static boolean canUnshare() {
        try {
            return new ProcessBuilder("unshare", "-U", "true")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isRoot() {
        try {
            return SYSTEM.equals("linux")
                    ? Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"))
                    : System.getProperty("user.name").equals("root");
        } catch (IOException unknown) {
            return System.getProperty("user.name").equals("root");
        }
    }

    private static String system() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return "windows";
        }
        return name.startsWith("mac") ? "darwin" : "linux";
    }
}
