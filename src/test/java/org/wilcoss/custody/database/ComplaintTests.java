package org.wilcoss.custody.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ComplaintTests {
    @Test
    void findsTheReasonAmongWhatElseIsSaid() {
        assertThat(Complaint.in("creating files ... ok\n2026-01-01 UTC [7] FATAL:  could not write: No space left\n"
                        + "child process exited\ninitdb: removing data directory"))
                .isEqualTo("could not write: No space left");
        assertThat(Complaint.in("initdb: error: could not open file \"x\": Permission denied.\n"))
                .isEqualTo("could not open file \"x\": Permission denied");
    }

    @Test
    void takesTheLastLineWhenNoneIsMarked() {
        assertThat(Complaint.in("one\nunshare: failed to execute\n")).isEqualTo("unshare: failed to execute");
        assertThat(Complaint.in("")).isEqualTo("no reason given");
    }
}
