package org.wilcoss.custody;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Arrows between modules point down, and only at public roots; a compiled template belongs to its page. */
class ModulesTests {
    @Test
    void keepsTheModuleGraph() {
        ApplicationModules.of(CustodyManager.class, resideInAPackage("org.wilcoss.custody.templates.."))
                .verify();
    }
}
