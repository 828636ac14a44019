package org.wilcoss.custody.files.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.wilcoss.custody.files.Intake;
import org.wilcoss.custody.files.ScanRow;
import org.wilcoss.custody.files.Scans;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Answers;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;

/** The scan of a consent over HTTP. */
@RestController
@RequestMapping("/api/v1/consents/{id}/scan")
class ScansController {
    private final Scans scans;
    private final Intake intake;

    ScansController(Scans scans, Intake intake) {
        this.scans = scans;
        this.intake = intake;
    }

    @GetMapping
    @Requires(Permission.SIGNED_IN)
    ScanRow show(Actor actor, @PathVariable int id) {
        return scans.of(actor, id);
    }

    @PostMapping
    @Requires(Permission.KEEP_CONSENTS)
    ResponseEntity<ScanRow> add(
            Actor actor, @PathVariable int id, @RequestParam(required = false) @Nullable MultipartFile file) {
        ScanRow scan = scans.add(actor, id, intake.paper(Intake.bytes(file)));
        return Answers.created(scan.url(), scan);
    }
}
