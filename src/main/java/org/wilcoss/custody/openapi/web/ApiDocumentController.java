package org.wilcoss.custody.openapi.web;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wilcoss.custody.openapi.ApiDocument;
import org.wilcoss.custody.platform.OpenToAll;
import tools.jackson.databind.node.ObjectNode;

@RestController
class ApiDocumentController {
    private final ApiDocument document;

    ApiDocumentController(ApiDocument document) {
        this.document = document;
    }

    @GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @OpenToAll
    ObjectNode document() {
        return document.tree();
    }
}
