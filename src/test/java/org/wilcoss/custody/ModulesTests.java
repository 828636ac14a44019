package org.wilcoss.custody;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Arrows between modules point down, and only at public roots. */
class ModulesTests {
    @Test
    void keepsTheModuleGraph() {
        ApplicationModules.of(CustodyManager.class).verify();
    }
}
