package org.wilcoss.custody.openapi.web;

import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.wilcoss.custody.openapi.ApiDocument;
import org.wilcoss.custody.platform.OpenToAll;

@Controller
class ApiPageController {
    private final Supplier<ApiPage> page;

    ApiPageController(ApiDocument document) {
        page = SingletonSupplier.of(() -> new ApiPageReader(document.tree()).read());
    }

    @GetMapping(path = "/api/docs", produces = MediaType.TEXT_HTML_VALUE)
    @OpenToAll
    String show(Model model) {
        model.addAttribute("page", page.get());
        return "api-docs";
    }
}
