package org.wilcoss.custody.commands;

/** What the program's exit code says. */
final class Exit {
    static final int DONE = 0;

    /** Something was found, or the act was refused and changed nothing. */
    static final int REFUSED = 1;

    static final int USAGE = 2;

    /** The program cannot work here: a setting, the database, the keys or the port. */
    static final int CANNOT_WORK = 3;

    /** A fault of the program itself. */
    static final int FAULT = 4;

    private Exit() {}
}
