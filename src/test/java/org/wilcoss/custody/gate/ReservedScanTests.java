package org.wilcoss.custody.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.platform.Role;

class ReservedScanTests extends GateTest {
    @Test
    void aScanOfAKitThatSomebodyIsPromisedProposesNoCheckOut() {
        int kit = kit();
        String label = "/scan/" + scanToken(kit);
        assertThat(scan(label)).isEqualTo("/kits/%d/check-out".formatted(kit));

        approve(as(Role.ARMORER), asked(verifiedParent(), kit));

        assertThat(scan(label)).isEqualTo("/kits/%d".formatted(kit));
    }

    private String scan(String label) {
        Answer answer = as(Role.COACH).get(label, "Accept", "text/html");
        return answer.headers().firstValue("Location").orElse("");
    }
}
