package org.wilcoss.custody.kits.web;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wilcoss.custody.kits.KitQueries;
import org.wilcoss.custody.kits.KitReference;
import org.wilcoss.custody.kits.KitRow;
import org.wilcoss.custody.kits.QrCodes;
import org.wilcoss.custody.kits.ScanTokens;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Answers;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;

@RestController
@RequestMapping("/api/v1/kits/{id}")
class QrController {
    private final QrCodes codes;
    private final ScanTokens tokens;
    private final KitQueries kits;

    QrController(QrCodes codes, ScanTokens tokens, KitQueries kits) {
        this.codes = codes;
        this.tokens = tokens;
        this.kits = kits;
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

    @PostMapping("/label-replacement")
    @Requires(Permission.EDIT_KITS)
    ResponseEntity<KitRow> replace(Actor actor, @PathVariable int id) {
        tokens.replace(actor, id);
        KitRow kit = kits.find(actor, new KitReference.ById(id));
        return Answers.versioned(kit, kit.version());
    }
}
