package org.wilcoss.custody.imports.web;

import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wilcoss.custody.imports.Uploads;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Answers;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;

@RestController
@RequestMapping("/api/v1/imports")
class ImportsController {
    private final Uploads uploads;

    ImportsController(Uploads uploads) {
        this.uploads = uploads;
    }

    @PostMapping
    @Requires(Permission.IMPORT_KITS)
    ResponseEntity<ImportAnswer> take(
            Actor actor,
            @RequestParam(name = "dry_run", defaultValue = "false") boolean dryRun,
            @Valid @RequestBody NewImport file) {
        int id = uploads.takeNow(actor, file.bytes(), file.format(), dryRun);
        return Answers.created("/api/v1/imports/" + id, answer(actor, id));
    }

    @GetMapping("/{id}")
    @Requires(Permission.IMPORT_KITS)
    ImportAnswer show(Actor actor, @PathVariable int id) {
        return answer(actor, id);
    }

    private ImportAnswer answer(Actor actor, int id) {
        return new ImportAnswer(uploads.find(actor, id), uploads.firstRefused(actor, id));
    }
}
