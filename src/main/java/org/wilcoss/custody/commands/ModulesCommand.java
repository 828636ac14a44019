package org.wilcoss.custody.commands;

import java.util.concurrent.Callable;
import org.wilcoss.custody.platform.Refusal;

/** A command that works with the modules, beside a running server or alone. */
abstract class ModulesCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    ModulesCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public final Integer call() {
        Quiet.console(surroundings);
        prove();
        prepare();
        try (var modules = Modules.open(surroundings)) {
            try {
                return run(modules);
            } catch (Refusal refusal) {
                throw modules.inWords(refusal);
            }
        }
    }

    /** What can be found wrong before anything is opened. */
    void prove() {}

    /** What must be done before the modules can be opened. */
    void prepare() {}

    /** Does it, and returns the exit code. */
    abstract int run(Modules modules);

    /** A line of the result. */
    final void result(Object line) {
        surroundings.results().println(line);
        surroundings.results().flush();
    }

    /** A line for a person. */
    final void remark(String line) {
        surroundings.remarks().println(line);
    }

    final Surroundings surroundings() {
        return surroundings;
    }
}
