package org.wilcoss.custody.labels.web;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wilcoss.custody.labels.KitLabels;
import org.wilcoss.custody.labels.LabelFiles;
import org.wilcoss.custody.labels.LabelFormat;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;

@RestController
class LabelsController {
    private final KitLabels labels;
    private final LabelFiles files;

    LabelsController(KitLabels labels, LabelFiles files) {
        this.labels = labels;
        this.files = files;
    }

    @GetMapping(path = "/api/v1/labels", produces = MediaType.APPLICATION_PDF_VALUE)
    @Requires(Permission.EDIT_KITS)
    ResponseEntity<byte[]> print(
            Actor actor,
            @RequestParam(name = "kit_ids") List<Integer> kitIds,
            @RequestParam LabelFormat format,
            @RequestParam(defaultValue = "1") int start) {
        return LabelAnswers.pdf(format, files.pdf(format, start, labels.of(actor, kitIds)));
    }
}
