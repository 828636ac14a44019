package org.wilcoss.custody;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class XTests {
    @Property
    void p(@ForAll int x) {
        assertThat(Math.abs((long) x)).isGreaterThanOrEqualTo(0);
    }

    @Test
    void t() {
        assertThat(System.getProperty("java.version")).startsWith("25");
    }
}
