package org.wilcoss.custody.sample;

import org.jspecify.annotations.Nullable;

/** What can be wrong with a kit, and what the armorer does about it. */
record Repair(
        Discipline discipline,
        String found,
        String done,
        @Nullable String parts) {
    static Repair read(Table.Row line) {
        return new Repair(line.discipline(), line.text("found"), line.text("done"), line.find("parts"));
    }

    /** What is done when nothing is wrong. */
    static Repair service(SampleKit kit) {
        return new Repair(
                kit.discipline(),
                "Service after %,d rounds".formatted(kit.roundsSinceService()),
                "Cleaned and inspected, function check passed",
                null);
    }
}
