package org.wilcoss.custody.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.Client;
import org.wilcoss.custody.KitTest;
import org.wilcoss.custody.TableDigest;
import org.wilcoss.custody.api.Document.Operation;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Role;

/** Each role with each call of the document. What each may do to their own and to others' stands in {@code roles.md}. */
class RoleMatrixTests extends KitTest {
    @Test
    void refusesEveryRoleThatTheDocumentDoesNotNameAndLeavesNoRow() {
        Document document = new Document(anonymous().get("/api/v1/openapi.json").json());
        TableDigest tables = new TableDigest(DATABASE.owner());
        String before = tables.digest();
        for (Operation operation : document.operations()) {
            String named = operation.node().path("x-roles").toString();
            Arrays.stream(Role.values())
                    .filter(role -> !operation.isOpenToAll() && !named.contains("\"" + Labels.of(role) + "\""))
                    .forEach(role -> assertThat(ask(inPerson(role), operation).status())
                            .as(Labels.of(role) + ": " + operation.name())
                            .isEqualTo(403));
        }
        assertThat(tables.digest()).isEqualTo(before);
    }

    private static Answer ask(Client client, Operation operation) {
        String path = operation.path().replaceAll("\\{\\w+}", "1");
        return operation.hasBody()
                ? client.sendJson(
                        operation.method(), path, operation.anyRequest().toString())
                : client.send(operation.method(), path, BodyPublishers.noBody());
    }
}
