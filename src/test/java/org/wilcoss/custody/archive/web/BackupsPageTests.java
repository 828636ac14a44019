package org.wilcoss.custody.archive.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.PageTest;
import org.wilcoss.custody.Visitor;
import org.wilcoss.custody.Visitor.Page;
import org.wilcoss.custody.platform.Role;

class BackupsPageTests extends PageTest {
    @Test
    void backsUpAtThePressOfAButton() {
        Visitor admin = visitor(Role.ADMIN);
        Page before = admin.get("/backups");
        assertThat(before.html()).contains("Back up now");

        admin.send(before, "/backups", Map.of());
        awaitBackup();

        Answer newest = as(Role.ADMIN).get("/api/v1/backups?limit=1");
        assertThat(newest.text("/0/state")).isEqualTo("good");
        assertThat(Path.of(newest.text("/0/file"))).exists();
        assertThat(admin.get("/backups").words())
                .contains("Last good backup", newest.text("/0/file"), "without the keys");
    }

    @Test
    void answersWithTheOneUnderWayWhenAskedTwice() throws Exception {
        var tables = JdbcClient.create(DATABASE.owner());
        int id = tables.sql(
                        "INSERT INTO backups (origin, file, started_at, bytes) VALUES ('nightly', '/x/y.zip', now(), 3200000) RETURNING id")
                .query(Integer.class)
                .single();
        try {
            assertThat(as(Role.ADMIN).post("/api/v1/backups", "").number("/id")).isEqualTo(id);
            assertThat(visitor(Role.ADMIN).get("/backups").words()).contains("A backup is being made", "3.2 MB so far");
        } finally {
            tables.sql("UPDATE backups SET finished_at = now(), failure = 'The disk is full.' WHERE id = :id")
                    .param("id", id)
                    .update();
        }
        assertThat(visitor(Role.ADMIN).get("/backups").words()).contains("Failed The disk is full.");
        assertThat(Files.exists(Path.of("/x/y.zip"))).isFalse();
    }

    @Test
    void isForAdminsOnly() {
        assertThat(visitor(Role.ARMORER).get("/backups").status()).isEqualTo(403);
        assertThat(visitor(Role.ARMORER).get("/").html()).doesNotContain("href=\"/backups\"");
        assertThat(visitor(Role.ADMIN).get("/").html()).contains("href=\"/backups\"");
    }
}
