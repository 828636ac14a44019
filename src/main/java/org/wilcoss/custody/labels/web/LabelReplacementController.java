package org.wilcoss.custody.labels.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.wilcoss.custody.kits.ScanTokens;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;

/** The button that gives a kit another QR code. */
@Controller
class LabelReplacementController {
    private final ScanTokens tokens;

    LabelReplacementController(ScanTokens tokens) {
        this.tokens = tokens;
    }

    @PostMapping("/kits/{id}/label-replacement")
    @Requires(Permission.EDIT_KITS)
    String replace(Actor actor, @PathVariable int id) {
        tokens.replace(actor, id);
        return "redirect:/labels?kit_ids=%d&replaced".formatted(id);
    }
}
