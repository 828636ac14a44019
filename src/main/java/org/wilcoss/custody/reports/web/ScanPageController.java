package org.wilcoss.custody.reports.web;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriUtils;
import org.wilcoss.custody.kits.KitQueries;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Limit;
import org.wilcoss.custody.platform.Limited;
import org.wilcoss.custody.platform.OpenToAll;

/** Where a kit's QR code leads. */
@Controller
class ScanPageController {
    private final KitQueries kits;

    ScanPageController(KitQueries kits) {
        this.kits = kits;
    }

    /** To what one would do with the kit now, for those who may see it; a stranger learns nothing, not even whether there is such a label. */
    @GetMapping("/scan/{token}")
    @Limited(Limit.LABEL)
    @OpenToAll
    String scan(@Nullable Actor actor, @PathVariable String token, Model model) {
        if (actor == null) {
            model.addAttribute(
                    "page", new ScanPage("/scan/" + UriUtils.encodePathSegment(token, StandardCharsets.UTF_8)));
            return "scan";
        }
        return "redirect:" + RightAction.path(kits.scan(actor, token));
    }
}
