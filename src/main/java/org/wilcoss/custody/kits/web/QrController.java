package org.wilcoss.custody.kits.web;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wilcoss.custody.kits.QrCodes;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;

@RestController
@RequestMapping("/api/v1/kits/{id}")
class QrController {
    private final QrCodes codes;

    QrController(QrCodes codes) {
        this.codes = codes;
    }

    @GetMapping(path = "/qr.svg", produces = "image/svg+xml")
    @Requires(Permission.EDIT_KITS)
    ResponseEntity<String> svg(@PathVariable int id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(codes.svg(id));
    }

    @GetMapping(path = "/qr.png", produces = MediaType.IMAGE_PNG_VALUE)
    @Requires(Permission.EDIT_KITS)
    ResponseEntity<byte[]> png(@PathVariable int id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(codes.png(id));
    }
}
