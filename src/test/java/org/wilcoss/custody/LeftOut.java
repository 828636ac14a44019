package org.wilcoss.custody;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Notes the tests that this machine could not run and why, for the last lines of the build. */
public final class LeftOut implements TestExecutionListener {
    private final Map<String, Integer> counts = new ConcurrentSkipListMap<>();

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        note(test, reason);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == Status.ABORTED) {
            note(test, result.getThrowable().map(Throwable::getMessage).orElse("no reason given"));
        }
    }

    /** Written each time, so that nothing of an earlier run is said again. */
    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        var file = System.getProperty("left.out");
        if (file != null) {
            write(Path.of(file));
        }
    }

    private void note(TestIdentifier test, String reason) {
        var oneLine = reason.replaceFirst("^Assumption failed: ", "")
                .strip()
                .lines()
                .findFirst()
                .orElse("");
        counts.merge("%s, because %s".formatted(className(test), oneLine), 1, Integer::sum);
    }

    private static String className(TestIdentifier test) {
        return test.getUniqueIdObject().getSegments().stream()
                .filter(segment -> segment.getType().equals("class"))
                .map(UniqueId.Segment::getValue)
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .findFirst()
                .orElse(test.getDisplayName());
    }

    private void write(Path file) {
        var lines = counts.entrySet().stream()
                .map(each -> "- %d of %s%n".formatted(each.getValue(), each.getKey()))
                .collect(Collectors.joining());
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, lines + elsewhere());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String elsewhere() {
        var elsewhere = System.getenv("DATABASE_URL") != null || Boolean.getBoolean("postgres15");
        return elsewhere || System.getProperty("packaged.program") != null
                ? ""
                : "- the tests on PostgreSQL 15, because the profile postgres15 is not on%n".formatted();
    }
}
