package org.wilcoss.custody.commands;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** Keeps the standard output for a command's result, also from libraries that log there. */
final class Quiet {
    private Quiet() {}

    static void console(Surroundings surroundings) {
        System.setOut(surroundings.remarks());
        LoggingSystem.get(Quiet.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
    }
}
