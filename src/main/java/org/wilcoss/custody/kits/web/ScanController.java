package org.wilcoss.custody.kits.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.wilcoss.custody.kits.KitQueries;
import org.wilcoss.custody.kits.ScannedKit;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;

@RestController
class ScanController {
    private final KitQueries kits;

    ScanController(KitQueries kits) {
        this.kits = kits;
    }

    @GetMapping("/api/v1/scan/{token}")
    @Requires(Permission.SIGNED_IN)
    ScannedKit scan(Actor actor, @PathVariable String token) {
        return kits.scan(actor, token);
    }
}
