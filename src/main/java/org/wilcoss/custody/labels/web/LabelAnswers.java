package org.wilcoss.custody.labels.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.wilcoss.custody.labels.LabelFormat;
import org.wilcoss.custody.platform.Labels;

/** Labels as they are sent: kept by nobody on the way, since whoever has one reaches the kit. */
final class LabelAnswers {
    private LabelAnswers() {}

    static ResponseEntity<byte[]> pdf(LabelFormat format, byte[] file) {
        ContentDisposition inline = ContentDisposition.inline()
                .filename("labels-" + Labels.of(format) + ".pdf", StandardCharsets.US_ASCII)
                .build();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, inline.toString())
                .body(file);
    }

    static ResponseEntity<byte[]> png(byte[] picture) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.IMAGE_PNG)
                .body(picture);
    }
}
