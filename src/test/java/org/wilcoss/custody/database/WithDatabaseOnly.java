package org.wilcoss.custody.database;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;

/**
 * Runs again on another server what the server can make a difference to: with the system property
 * {@code tests.with.database.only}, the test classes that reach {@link TestDatabase}, themselves or by others, and not
 * those that drive a browser.
 */
public final class WithDatabaseOnly implements PostDiscoveryFilter {
    private static final String BROWSER = "org.wilcoss.custody.Chromium";

    private final Set<String> classes =
            Boolean.getBoolean("tests.with.database.only") ? classesWithDatabase() : Set.of();

    @Override
    public FilterResult apply(TestDescriptor test) {
        var name = test.getSource().map(WithDatabaseOnly::className).orElse("");
        return FilterResult.includedIf(classes.isEmpty() || name.isEmpty() || classes.contains(name));
    }

    private static String className(TestSource source) {
        return switch (source) {
            case ClassSource type -> type.getClassName();
            case MethodSource method -> method.getClassName();
            default -> "";
        };
    }

    private static Set<String> classesWithDatabase() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.OnlyIncludeTests()).importPackages("org.wilcoss.custody").stream()
                        .filter(type -> reaches(type, TestDatabase.class.getName()) && !reaches(type, BROWSER))
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());
    }

    private static boolean reaches(JavaClass type, String other) {
        return type.getTransitiveDependenciesFromSelf().stream()
                .anyMatch(dependency -> dependency.getTargetClass().getName().equals(other));
    }
}
