package org.wilcoss.custody.imports.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.wilcoss.custody.imports.Format;
import org.wilcoss.custody.imports.ImportRow;
import org.wilcoss.custody.imports.RefusedLines;
import org.wilcoss.custody.imports.Uploads;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;
import org.wilcoss.custody.platform.Words;

/** Uploads a file, shows what would happen, and loads it when somebody agrees. */
@Controller
@RequestMapping("/imports")
class ImportPageController {
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String TEMPLATE = "code,description,serial_number,location\r\n";

    /** How long a page on which something is under way waits before it looks again. */
    private static final String REFRESH_SECONDS = "2";

    private final Uploads uploads;

    ImportPageController(Uploads uploads) {
        this.uploads = uploads;
    }

    @GetMapping
    @Requires(Permission.IMPORT_KITS)
    String list(Actor actor, Model model) {
        model.addAttribute("page", new ImportsPage(uploads.recent(actor), ""));
        return "imports";
    }

    /** Keeps the bytes; what the browser says the file is called or holds counts for nothing. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires(Permission.IMPORT_KITS)
    String upload(
            Actor actor,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable Format format,
            Model model,
            HttpServletResponse response)
            throws IOException {
        if (file == null || file.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute(
                    "page", new ImportsPage(uploads.recent(actor), Words.say("must be chosen, and not be empty")));
            return "imports";
        }
        try (InputStream bytes = file.getInputStream()) {
            return "redirect:/imports/" + uploads.take(actor, bytes, format, true);
        }
    }

    @GetMapping("/{id}")
    @Requires(Permission.IMPORT_KITS)
    String show(Actor actor, @PathVariable int id, Model model, HttpServletResponse response) {
        ImportRow row = uploads.find(actor, id);
        if (row.state().isUnderWay()) {
            response.setHeader("Refresh", REFRESH_SECONDS);
        }
        model.addAttribute("page", new ImportPage(row, uploads.firstRefused(actor, id)));
        return "import";
    }

    @PostMapping("/{id}/confirmation")
    @Requires(Permission.IMPORT_KITS)
    String confirm(Actor actor, @PathVariable int id) {
        uploads.confirm(actor, id);
        return "redirect:/imports/" + id;
    }

    @PostMapping("/{id}/discarding")
    @Requires(Permission.IMPORT_KITS)
    String discard(Actor actor, @PathVariable int id) {
        uploads.discard(actor, id);
        return "redirect:/imports";
    }

    @GetMapping("/{id}/refused.csv")
    @Requires(Permission.IMPORT_KITS)
    void refused(Actor actor, @PathVariable int id, HttpServletResponse response) throws IOException {
        uploads.find(actor, id);
        download(response, "refused-%d.csv".formatted(id));
        try (RefusedLines lines = RefusedLines.to(response.getOutputStream())) {
            uploads.eachRefused(actor, id, lines::write);
        }
    }

    @GetMapping("/template.csv")
    @Requires(Permission.IMPORT_KITS)
    void template(HttpServletResponse response) throws IOException {
        download(response, "kits.csv");
        response.getOutputStream().write(TEMPLATE.getBytes(StandardCharsets.UTF_8));
    }

    private static void download(HttpServletResponse response, String name) {
        response.setContentType(CSV);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(name));
    }
}
